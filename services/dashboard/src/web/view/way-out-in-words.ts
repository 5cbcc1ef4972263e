import { dayInWords, daysInWords, osloDayOf } from '@overgang/calendar';
import type { Utgang } from '@overgang/contracts/board';
import { distanceInWords } from './moment-in-words.ts';

/** When somebody leaves: the days, and one line about how sure that is and how far off. */
export interface WayOutWords {
  readonly text: string;
  readonly detail?: string;
}

type Range = Extract<Utgang, { tilstand: 'planlagt' }>['periode'];
type Undated = Extract<Utgang, { tilstand: 'uten-dato' }>;
type Left = Extract<Utgang, { tilstand: 'ute' }>;

const certaintyWords = { anslag: 'anslag', planlagt: 'planlagt', bekreftet: 'bekreftet' } as const;
/** How somebody left; a reader who may not know is told nothing. */
const leftWords = {
  utskrevet: 'utskrevet',
  loslatt: 'løslatt',
  avbrutt: 'avbrøt behandlingen',
  ukjent: undefined,
} as const;

/** Where somebody went, as the end of a sentence: 'uten tak over hodet'. */
export const placeWords: Readonly<Record<NonNullable<Left['til']>, string>> = {
  'egen-bolig': 'til egen bolig',
  'kommunal-bolig': 'til kommunal bolig',
  'midlertidig-botilbud': 'til midlertidig botilbud',
  'hos-familie': 'til familie',
  'hos-venner': 'til venner',
  institusjon: 'til institusjon',
  'uten-tak': 'uten tak over hodet',
  ukjent: 'ukjent hvor',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const rangeWords = (range: Range, today: string): WayOutWords => {
  const isOneDay = range.tidligst === range.senest;
  const parts = [
    isOneDay ? undefined : `trolig ${dayInWords(range.sannsynlig, today)}`,
    certaintyWords[range.visshet],
    range.senest < today
      ? `passert ${distanceInWords(range.senest, today)}`
      : distanceInWords(range.sannsynlig < today ? today : range.sannsynlig, today),
  ];
  return {
    text: daysInWords(range.tidligst, range.senest, today),
    detail: capital(parts.filter((part) => part !== undefined).join(', ')),
  };
};

const leftInWords = (left: Left, today: string): WayOutWords => {
  const day = osloDayOf(left.tidspunkt);
  const place = left.til === undefined ? undefined : placeWords[left.til];
  const parts = [leftWords[left.mate], place].filter((part) => part !== undefined);
  return {
    text: `Ute ${dayInWords(day, today)}`,
    ...(parts.length === 0 ? {} : { detail: capital(parts.join(', ')) }),
  };
};

const dueWords = { 'to-tredjedeler': ' (2/3 tid)', 'full-tid': ' (full tid)' } as const;

/** What was reckoned of a sentence is no date that anybody has given: the line below says so. */
const undatedInWords = ({ regnet, varetekt }: Undated, today: string): WayOutWords => {
  if (varetekt) return { text: 'Ingen dato', detail: 'Varetekt: kan løslates samme dag' };
  if (regnet === undefined) return { text: 'Ingen dato', detail: 'Ikke meldt' };
  const { tidligst, senest, grunn } = regnet;
  const [first, last] = [dayInWords(tidligst, today), dayInWords(senest, today)];
  const [atFirst, atLast] = grunn === undefined ? ['', ''] : [dueWords[grunn], dueWords['full-tid']];
  const text = tidligst === senest ? `${last}${atLast}` : `Mellom ${first}${atFirst} og ${last}${atLast}`;
  return { text, detail: 'Regnet av dommen, dato er ikke meldt' };
};

/** When somebody leaves or left, in words, at the moment `per`. */
export const wayOutInWords = (wayOut: Utgang, per: string): WayOutWords => {
  const today = osloDayOf(per);
  switch (wayOut.tilstand) {
    case 'uten-dato':
      return undatedInWords(wayOut, today);
    case 'planlagt':
      return rangeWords(wayOut.periode, today);
    case 'klar':
      return { text: 'Klar nå', detail: `Meldt klar ${dayInWords(osloDayOf(wayOut.siden), today)}` };
    case 'ute':
      return leftInWords(wayOut, today);
  }
};
