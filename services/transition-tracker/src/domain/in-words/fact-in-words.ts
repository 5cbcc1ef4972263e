import type { Etat } from '@overgang/contracts';
import type { FactObservation } from '../journey/observation.ts';
import { dayOf, isFromReader, momentOf, type Of, type Reading, until, type Words } from '../readers/reading.ts';
import { providerInWords } from '../survey/provider-in-words.ts';
import { linkInWords, listInWords } from './links-in-words.ts';
import { meetingInWords } from './meeting-in-words.ts';
import { goingTo, stayingAt } from './whereabouts-in-words.ts';

const decisions = { innvilget: 'innvilget', avslag: 'avslag', venteliste: 'på venteliste' } as const;
const cleared = { ja: 'avklart', nei: 'ikke dekket', 'under-behandling': 'under behandling' } as const;
const roles = { koordinator: 'Koordinator', kontaktperson: 'Kontaktperson', saksbehandler: 'Saksbehandler' } as const;
const agencies: Readonly<Record<Etat, string>> = {
  tsb: 'TSB',
  kriminalomsorg: 'kriminalomsorgen',
  nav: 'NAV',
  boligsosial: 'boligsosial avdeling',
};
const activities: Readonly<Record<string, string>> = {
  arbeid: 'arbeid',
  tiltak: 'tiltak',
  utdanning: 'utdanning',
  dagtilbud: 'dagtilbud',
  frivillig: 'frivillig arbeid',
};
const clinics: Readonly<Record<string, string>> = {
  dps: ' ved DPS',
  poliklinikk: ' ved poliklinikk',
  lar: ' i LAR',
  fastlege: ' hos fastlegen',
  kommune: ' i kommunen',
};

const activityIn = (slag: string): string => activities[slag] ?? 'aktivitet';

/** Sums and reasons are NAV's own. */
const incomeInWords = (told: Of<'inntekt-avklart'>, reading: Reading): string => {
  const { livsopphold, depositum, husleieoverlapp } = told;
  if (isFromReader(told, reading)) {
    return `Livsopphold: ${cleared[livsopphold]}. Depositum: ${cleared[depositum]}. Dobbel husleie: ${cleared[husleieoverlapp]}.`;
  }
  const isOpen = [livsopphold, depositum, husleieoverlapp].includes('under-behandling');
  return isOpen ? 'Inntekten er under avklaring.' : 'Inntekten er avklart.';
};

/** A unit is named where it is the sender's own, an office's: a unit of an institution would tell what it is. */
const unitIn = (enhet: string, told: FactObservation, { nameOf, unit }: Reading): string => {
  const isOffice = told.by === 'nav' || told.by === 'boligsosial';
  const mayBeNamed = told.source.endsWith(`:${enhet}`) && (isOffice || unit);
  const name = mayBeNamed ? nameOf(enhet) : undefined;
  return name === undefined ? '' : `: ${name}`;
};

const consents = {
  gitt: (to: string) => `Personen samtykker til at ${to} får vite om behovet.`,
  avslatt: (to: string) => `Personen vil ikke at ${to} skal få vite om behovet.`,
  trukket: (to: string) => `Personen har trukket samtykket til at ${to} får vite om behovet.`,
} as const;

/** Whom a consent names, as far as it concerns the reader: what the institution said itself, else the reader and the offices. */
const namedIn = (told: Of<'samtykke'>, reading: Reading): readonly Etat[] => {
  if (isFromReader(told, reading)) return told.til;
  const etat = reading.etat;
  const offices = told.til.filter((to) => to === 'nav' || to === 'boligsosial');
  return reading.isOwn || etat === 'koordinator' ? offices : told.til.filter((to) => to === etat);
};

/** What anybody said about a transition. Health in words is for the health service: see the links of a viewer. */
export const factInWords: Words<FactObservation['kind']> = {
  boligbehov: ({ svar, hvor }) => {
    if (svar === 'ja') return 'Personen kommer til å mangle egnet bolig.';
    return `Personen trenger ikke hjelp med bolig${hvor === undefined ? '' : `, og skal ${goingTo[hvor]}`}.`;
  },
  'vedtak-fattet': ({ utfall }) => `Vedtak om bolig: ${decisions[utfall]}.`,
  'bolig-sikret': ({ betaltTil }, reading) => `Boligen er betalt til ${dayOf(betaltTil, reading)}.`,
  'bolig-mistet': ({ per }, reading) => `Boligen er tapt fra ${dayOf(per, reading)}.`,
  'booppfolging-vedtatt': ({ fra, tilbyder }, reading) =>
    `Booppfølging er vedtatt fra ${dayOf(fra, reading)}${providerInWords(tilbyder)}.`,
  'inntekt-avklart': incomeInWords,
  'forste-samtale-holdt': () => 'Første samtale er holdt.',
  'ansvarlig-oppnevnt': (told, reading) => `${roles[told.rolle]} er oppnevnt${unitIn(told.enhet, told, reading)}.`,
  'ansvarlig-byttet': (told, reading) => `Ansvaret har gått over til en annen${unitIn(told.tilEnhet, told, reading)}.`,
  'overlevering-gjennomfort': (told, reading) => `Overlevering er gjennomført${unitIn(told.tilEnhet, told, reading)}.`,
  'ansvarlig-fravaerende': ({ fra, til, vikar }, reading) =>
    `Den ansvarlige er borte fra ${dayOf(fra, reading)}${until(til, reading)}, ${vikar === undefined ? 'uten' : 'med'} vikar.`,
  'ansvarsgruppe-holdt': () => 'Møte i ansvarsgruppen er holdt.',
  'oppfolging-avtalt': (told, reading) => `Møte er avtalt${meetingInWords(told, reading)}.`,
  'avtale-avlyst': (told, reading) => `Avtalen${meetingInWords(told, reading)} er avlyst.`,
  'ikke-mott': (told, reading) => `Personen møtte ikke til avtalen${meetingInWords(told, reading)}.`,
  'kontakt-oppnadd': ({ sted }) =>
    `Noen har hatt kontakt med personen${sted === undefined ? '' : `, som er ${stayingAt[sted]}`}.`,
  'helseoppfolging-avtalt': ({ hos, tidspunkt }, reading) => {
    const where = clinics[hos] ?? ' i helsetjenesten';
    return `Oppfølging${where} er avtalt${tidspunkt === undefined ? '' : ` ${momentOf(tidspunkt, reading)}`}.`;
  },
  'lar-overtatt': ({ fra }, reading) => `LAR er overtatt fra ${dayOf(fra, reading)}.`,
  'aktivitet-sokt': ({ slag, ventetidDager }) =>
    `Søkt om ${activityIn(slag)}${ventetidDager === undefined ? '' : `, ventetid ${ventetidDager} dager`}.`,
  'aktivitet-avtalt': ({ slag, fra }, reading) => `Avtalt ${activityIn(slag)} fra ${dayOf(fra, reading)}.`,
  samtykke: (told, reading) => {
    const to = namedIn(told, reading).map((etat) => agencies[etat]);
    return to.length === 0 ? undefined : consents[told.svar](listInWords(to));
  },
  'bistand-takket-nei': ({ ledd }) => `Personen har takket nei til ${linkInWords[ledd]}.`,
  'behandlingsplass-tilbudt': ({ fra }, reading) => `Behandlingsplass er tilbudt fra ${dayOf(fra, reading)}.`,
};
