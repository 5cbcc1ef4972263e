import {
  Aldersgruppe,
  type Egenskap,
  Etat,
  Fengselshjemmel,
  JaNeiUkjent,
  Ledd,
  Oppholdstype,
  type Orgnr,
  Svar,
  Utsted,
} from '@overgang/contracts';
import fc from 'fast-check';
import type { Observation } from '../src/domain/journey/observation.ts';
import { arbitraryDay, arbitraryPeriod, arbitrarySentence, defined, maybe } from './arbitrary-days.ts';
import { at, kommune, notice, sources, transition } from './tell.ts';

const hour = 3_600_000;
const start = at('2026-01-01 00:00');
const hoursTold = 24 * 300;

/** A moment in 2026, on the hour: so that some happen together. */
const arbitraryInstant = fc.integer({ min: 0, max: hoursTold }).map((hours) => start + hours * hour);
const arbitraryKommune = fc.constantFrom(kommune('3403'), kommune('3411'));
const arbitraryUnit = fc.constantFrom('310000035', '310000043', '310000019').map((orgnr) => orgnr as Orgnr);
const arbitraryTransition = fc.constantFrom(transition(1), transition(2), transition(3));

const arbitraryQualities = fc.uniqueArray(fc.constantFrom<Egenskap>('rusfri', 'avstand'), { maxLength: 2 });

const arbitraryNeeds = maybe(
  fc
    .record({
      bolig: maybe(fc.constantFrom(...JaNeiUkjent.options)),
      nav: maybe(fc.constantFrom(...JaNeiUkjent.options)),
      ansvarlig: maybe(fc.constantFrom('ja', 'nei')),
      helse: maybe(fc.constantFrom('ja', 'nei')),
      aktivitet: maybe(fc.constantFrom('ja', 'nei')),
    })
    .map(defined),
);

const arbitraryStay = fc.constantFrom(
  { stay: transition(1), etat: 'tsb' as const },
  { stay: transition(2), etat: 'kriminalomsorg' as const },
  { stay: transition(3), etat: 'tsb' as const },
);
type StayOf = typeof arbitraryStay extends fc.Arbitrary<infer T> ? T : never;

const ofStay = <T extends object>(kind: string, more: fc.Arbitrary<T>) =>
  fc.tuple(arbitraryStay, more).map(([stay, rest]) => ({ kind, by: stay.etat, ...stay, ...defined(rest) }));

const started = arbitraryStay.chain((stay: StayOf) =>
  fc
    .record({
      slag:
        stay.etat === 'tsb' ? fc.constantFrom(...Oppholdstype.options) : fc.constantFrom(...Fengselshjemmel.options),
      kommune: maybe(arbitraryKommune),
      kommunaltBehov: maybe(fc.constantFrom(...JaNeiUkjent.options)),
      behov: arbitraryNeeds,
      alder: maybe(fc.constantFrom(...Aldersgruppe.options)),
      henviser: maybe(arbitraryUnit),
      lar: maybe(fc.boolean()),
      straff: stay.etat === 'tsb' ? fc.constant(undefined) : maybe(arbitrarySentence),
      bases: maybe(fc.constantFrom(['samtykke'], ['FOR-2011-11-18-1115 § 8'], ['straffegjennomføringsloven § 41'])),
    })
    .map((rest) => ({ kind: 'opphold-startet', by: stay.etat, ...stay, ...defined(rest) })),
);

const stayTellings = fc.oneof(
  { weight: 4, arbitrary: started },
  {
    weight: 5,
    arbitrary: ofStay(
      'utgang-planlagt',
      fc.record({
        periode: arbitraryPeriod,
        kommune: arbitraryKommune,
        behov: arbitraryNeeds,
        egenskaper: maybe(arbitraryQualities),
      }),
    ),
  },
  ofStay('plan-trukket', fc.constant({})),
  ofStay('utskrivningsklar', fc.record({ behov: arbitraryNeeds, poliklinikkKontaktet: maybe(fc.boolean()) })),
  ofStay('fastlege-orientert', fc.constant({})),
  ofStay('moteplikt-fastsatt', fc.record({ forsteMote: maybe(arbitraryInstant) })),
  ofStay('samordning-startet', fc.constant({})),
  ofStay('utskrivningsklar-avmeldt', fc.constant({})),
  {
    weight: 2,
    arbitrary: ofStay(
      'ut',
      fc.record({
        mate: fc.constantFrom('utskrevet', 'avbrutt', 'loslatt', 'utvist'),
        til: fc.constantFrom(...Utsted.options),
      }),
    ),
  },
  ofStay('overfort', fc.record({ tilEnhet: arbitraryUnit })),
  ofStay(
    'gjennomforing-endret',
    fc.record({ form: fc.constantFrom('fengsel', '§ 12', '§ 16'), straff: maybe(arbitrarySentence) }),
  ),
  ofStay('straffavbrudd', fc.record({ til: maybe(arbitraryDay) })),
  ofStay('unnveket', fc.constant({})),
);

const arbitraryHome = fc.constantFrom('bolig-1', 'bolig-2');
const naming = { names: maybe(arbitraryTransition) };

const homeTellings = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('bolig'),
      by: fc.constantFrom('boligsosial', 'nav'),
      home: arbitraryHome,
      slag: fc.constantFrom('kommunal', 'midlertidig', 'egen', 'venner'),
      sofa: maybe(fc.constant(true)),
      egenskaper: maybe(arbitraryQualities),
      fra: arbitraryDay,
      til: maybe(arbitraryDay),
      kommune: maybe(arbitraryKommune),
      ...naming,
    }),
  },
  fc.record({ kind: fc.constant('innflyttet'), by: fc.constant('boligsosial'), home: arbitraryHome, ...naming }),
  fc.record({ kind: fc.constant('tildeling-trukket'), by: fc.constant('boligsosial'), home: arbitraryHome }),
  fc.record({
    kind: fc.constant('bolig-oppsagt'),
    by: fc.constant('boligsosial'),
    home: arbitraryHome,
    per: arbitraryDay,
  }),
);

const arbitrarySender = fc.constantFrom(...Etat.options);
const fact = <T extends Record<string, fc.Arbitrary<unknown>>>(kind: string, more: T) =>
  fc.record({ kind: fc.constant(kind), by: arbitrarySender, ...naming, ...more });

const factTellings = fc.oneof(
  fact('boligbehov', {
    svar: fc.constantFrom('ja', 'nei'),
    hvor: maybe(fc.constantFrom(...Utsted.options)),
    kommune: maybe(arbitraryKommune),
  }),
  fact('bolig-sikret', { betaltTil: arbitraryDay }),
  fact('vedtak-fattet', { utfall: fc.constantFrom('innvilget', 'avslag', 'venteliste'), kommune: arbitraryKommune }),
  fact('bolig-mistet', { per: arbitraryDay }),
  fact('forste-samtale-holdt', { kommune: arbitraryKommune }),
  fact('ansvarlig-oppnevnt', { enhet: arbitraryUnit, rolle: fc.constant('koordinator') }),
  fact('ansvarlig-fravaerende', {
    enhet: arbitraryUnit,
    fra: arbitraryDay,
    til: maybe(arbitraryDay),
    vikar: maybe(arbitraryUnit),
  }),
  fact('ansvarlig-byttet', { fraEnhet: arbitraryUnit, tilEnhet: arbitraryUnit }),
  fact('overlevering-gjennomfort', { fraEnhet: arbitraryUnit, tilEnhet: arbitraryUnit }),
  fact('ansvarsgruppe-holdt', {}),
  fact('inntekt-avklart', {
    livsopphold: fc.constantFrom('ja', 'under-behandling'),
    depositum: fc.constantFrom('ja', 'under-behandling'),
    husleieoverlapp: fc.constant('nei'),
  }),
  fact('lar-overtatt', { fra: arbitraryDay }),
  fact('aktivitet-sokt', { slag: fc.constant('tiltak'), ventetidDager: maybe(fc.nat(90)) }),
  fact('aktivitet-avtalt', { slag: fc.constant('arbeid'), fra: arbitraryDay }),
  fact('oppfolging-avtalt', { hos: fc.constant('nav'), tidspunkt: fc.constantFrom(start, start + hour) }),
  fact('avtale-avlyst', { hos: fc.constant('nav'), tidspunkt: fc.constantFrom(start, start + hour) }),
  fact('ikke-mott', { hos: fc.constant('nav'), tidspunkt: fc.constantFrom(start, start + hour) }),
  fact('kontakt-oppnadd', { sted: maybe(fc.constantFrom(...Utsted.options)) }),
  fact('helseoppfolging-avtalt', { hos: fc.constantFrom('dps', 'lar'), tidspunkt: maybe(arbitraryInstant) }),
  fact('samtykke', {
    svar: fc.constantFrom('gitt', 'avslatt', 'trukket'),
    til: fc.uniqueArray(arbitrarySender, { minLength: 1 }),
    gyldigTil: maybe(arbitraryDay),
  }),
  fact('bistand-takket-nei', { ledd: fc.constantFrom(...Ledd.options) }),
);

const otherTellings = fc.oneof(
  fc.record({
    kind: fc.constant('flyttet'),
    by: arbitrarySender,
    names: maybe(arbitraryTransition),
    tilKommune: arbitraryKommune,
  }),
  fc.record({
    kind: fc.constant('mottaker-avklart'),
    by: fc.constant('boligsosial'),
    varsel: fc.constant(notice(1)),
    names: arbitraryTransition,
    kommune: arbitraryKommune,
  }),
  fc.record({
    kind: fc.constant('varsel-mottatt'),
    by: fc.constant('boligsosial'),
    varsel: fc.constant(notice(1)),
    names: arbitraryTransition,
  }),
  fc.record({
    kind: fc.constant('varsel-besvart'),
    by: fc.constant('boligsosial'),
    varsel: fc.constant(notice(1)),
    names: arbitraryTransition,
    svar: fc.constantFrom(...Svar.options),
  }),
  fc.record({
    kind: fc.constant('adressegradering'),
    by: fc.constant('nav'),
    grad: fc.constantFrom('ugradert', 'fortrolig'),
  }),
);

const tellings = fc.oneof(
  { weight: 6, arbitrary: stayTellings },
  { weight: 2, arbitrary: homeTellings },
  { weight: 5, arbitrary: factTellings },
  { weight: 1, arbitrary: otherTellings },
);

const arbitraryTelling = fc.tuple(tellings, arbitraryInstant, fc.nat(48)).map(([telling, when, late]) => ({
  ...defined(telling),
  at: when,
  recordedAt: when + late * hour,
}));

/** Everything that was told about one person, in no order, each message once. */
export const arbitraryHistory = (most = 12, least = 0): fc.Arbitrary<readonly Observation[]> =>
  fc.array(arbitraryTelling, { minLength: least, maxLength: most }).map((told) =>
    told.map(
      (one, index) =>
        ({ source: sources[one.by as keyof typeof sources], id: `m${index}`, ...one }) as unknown as Observation, // built to be one
    ),
  );

/** Some moment during or after what was told. */
export const arbitraryNow = fc.integer({ min: 0, max: hoursTold + 24 * 90 }).map((hours) => start + hours * hour);
