import { dayInWords, daysBetween, osloClockOf, osloDayOf } from '@overgang/calendar';
import type { Ledd, LeddTilstand } from '@overgang/contracts';
import type { Home, PlacedFact } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import { oncePer } from '../records/once-per.ts';
import { needsHome } from './needs.ts';
import { providerInWords } from './provider-in-words.ts';
import type { Survey } from './survey.ts';

/** The state of one link, with the fact behind it in words. */
export interface Link {
  readonly tilstand: LeddTilstand;
  readonly tekst?: string;
}

export type Links = { readonly [L in Ledd]: Link };

const moment = (at: Instant): string => `${dayInWords(osloDayOf(at))} kl. ${osloClockOf(at)}`;

/** What is said of a need when nothing has been done about it. */
const asSaid = (s: Survey, ledd: Ledd): Link => {
  switch (s.needs[ledd]?.need) {
    case 'ja':
      return { tilstand: 'trengs' };
    case 'nei':
      return { tilstand: 'ikke-aktuelt' };
    case 'takket-nei':
      return { tilstand: 'ikke-aktuelt', tekst: 'Personen har takket nei' };
    case 'ukjent':
    case undefined:
      return { tilstand: 'ukjent' };
  }
};

const isDeclined = (s: Survey, ledd: Ledd): boolean => s.needs[ledd]?.need === 'takket-nei';

type Of<K extends PlacedFact['kind']> = Extract<PlacedFact, { readonly kind: K }>;

const last = <K extends PlacedFact['kind']>(s: Survey, kind: K): Of<K> | undefined =>
  s.facts.findLast((fact): fact is Of<K> => fact.kind === kind);

const decisions = {
  innvilget: { tilstand: 'under-arbeid', tekst: 'Vedtak om bolig er innvilget' },
  venteliste: { tilstand: 'under-arbeid', tekst: 'På venteliste' },
  avslag: { tilstand: 'trengs', tekst: 'Avslag på bolig' },
} as const satisfies Record<string, Link>;

/** Some days with both the institution and the home are a good sign: there is time to move. Not of a home they came from. */
const homeFrom = ({ out, entered }: Survey, { fra: from, tilbyder }: Home): string => {
  const days = out === undefined || from <= osloDayOf(entered) ? 0 : daysBetween(from, out.sannsynlig);
  const overlap = days < 1 ? '' : `, ${days} ${days === 1 ? 'dag' : 'dager'} før ut`;
  return `Bolig fra ${dayInWords(from)}${overlap}${providerInWords(tilbyder)}`;
};

const home = (s: Survey): Link => {
  if (isDeclined(s, 'bolig')) return asSaid(s, 'bolig');
  const { state, broken, home: inPlace, late } = s.housing;
  if (state === 'pa-plass') {
    return { tilstand: 'pa-plass', ...(inPlace === undefined ? {} : { tekst: homeFrom(s, inPlace) }) };
  }
  if (late !== undefined)
    return {
      tilstand: 'under-arbeid',
      tekst: `Bolig først fra ${dayInWords(late.from)}${providerInWords(late.home.tilbyder)}`,
    };
  if (broken) return { tilstand: 'brutt', tekst: 'Boligen er tapt eller trukket' };
  if (state === 'midlertidig') return { tilstand: 'under-arbeid', tekst: 'Midlertidig tak over hodet' };
  const decision = last(s, 'vedtak-fattet');
  if (decision !== undefined) return decisions[decision.utfall];
  return needsHome(s) ? { tilstand: 'trengs' } : asSaid(s, 'bolig');
};

const nav = (s: Survey): Link => {
  if (isDeclined(s, 'nav')) return asSaid(s, 'nav');
  switch (s.meeting?.state) {
    case 'holdt':
      return { tilstand: 'pa-plass', tekst: 'Første samtale er holdt' };
    case 'avtalt':
      return { tilstand: 'pa-plass', tekst: `Møte ${moment(s.meeting.at)}` };
    case 'ikke-mott':
      return { tilstand: 'brutt', tekst: 'Møtte ikke til avtalen' };
    case 'avlyst':
      return { tilstand: 'brutt', tekst: 'Avtalen er avlyst' };
    case undefined:
      return last(s, 'inntekt-avklart') === undefined
        ? asSaid(s, 'nav')
        : { tilstand: 'under-arbeid', tekst: 'Inntekt er under avklaring' };
  }
};

const responsible = (s: Survey): Link => {
  if (s.responsible === undefined) return asSaid(s, 'ansvarlig');
  return s.responsible.away ? { tilstand: 'brutt', tekst: 'Borte uten vikar' } : { tilstand: 'pa-plass' };
};

const health = (s: Survey): Link => {
  const lar = last(s, 'lar-overtatt');
  if (lar !== undefined) return { tilstand: 'pa-plass', tekst: `LAR overtas fra ${dayInWords(lar.fra)}` };
  const agreed = last(s, 'helseoppfolging-avtalt');
  if (agreed === undefined) return asSaid(s, 'helse');
  if (agreed.tidspunkt === undefined) return { tilstand: 'under-arbeid', tekst: 'Kontakt er opprettet' };
  return { tilstand: 'pa-plass', tekst: `Time ${moment(agreed.tidspunkt)}` };
};

const activity = (s: Survey): Link => {
  if (isDeclined(s, 'aktivitet')) return asSaid(s, 'aktivitet');
  const agreed = last(s, 'aktivitet-avtalt');
  if (agreed !== undefined) return { tilstand: 'pa-plass', tekst: `Fra ${dayInWords(agreed.fra)}` };
  const applied = last(s, 'aktivitet-sokt');
  if (applied === undefined) return asSaid(s, 'aktivitet');
  const queue = applied.ventetidDager === undefined ? '' : `, kø på ${applied.ventetidDager} dager`;
  return { tilstand: 'under-arbeid', tekst: `Søkt${queue}` };
};

/** The state of the five links of a transition. */
export const linksOf = oncePer(
  (s: Survey): Links => ({
    bolig: home(s),
    nav: nav(s),
    ansvarlig: responsible(s),
    helse: health(s),
    aktivitet: activity(s),
  }),
);
