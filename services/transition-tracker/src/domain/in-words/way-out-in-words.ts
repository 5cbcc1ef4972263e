import { dayInWords, osloDayOf, rangeInWords } from '@overgang/calendar';
import type { Utgang } from '@overgang/contracts/board';
import type { WayOut } from '../journey/observation.ts';
import type { Viewer } from '../readers/viewers.ts';
import { present } from '../records/present.ts';
import type { Survey } from '../survey/survey.ts';
import { reckonedFor } from './reckoned-in-words.ts';

const shownAs: Readonly<Record<WayOut, 'utskrevet' | 'loslatt' | 'avbrutt' | 'ukjent'>> = {
  utskrevet: 'utskrevet',
  avbrutt: 'avbrutt',
  loslatt: 'loslatt',
  utvist: 'ukjent',
  utlevert: 'ukjent',
  'overfort-utlandet': 'ukjent',
};

/** When the person leaves or left, as far as the viewer may know. That somebody is 'ready' is a word of the hospital's. */
export const wayOutFor = (s: Survey, viewer: Viewer): Utgang => {
  const { stay, out, exit } = s;
  const { fields } = viewer;
  if (out === undefined || !fields.has('periode')) return { tilstand: 'uten-dato', ...reckonedFor(s, viewer) };
  if (exit !== undefined) {
    const mate = fields.has('mate') ? shownAs[exit.mate] : 'ukjent';
    return { tilstand: 'ute', tidspunkt: new Date(exit.at).toISOString(), mate, til: exit.til };
  }
  if (stay.ready === undefined || !fields.has('etat')) return { tilstand: 'planlagt', periode: out };
  return present({ tilstand: 'klar', siden: new Date(stay.ready).toISOString(), periode: stay.plan });
};

/** 'Ventes ut ca. 3.–17. mars.', 'Ute siden 10. mars.', or nothing while no date is known. */
export const wayOutInWords = ({ out, exit }: Survey, { fields }: Viewer, today: string): string => {
  if (out === undefined || !fields.has('periode')) return '';
  if (exit !== undefined) return `Ute siden ${dayInWords(osloDayOf(exit.at), today)}.`;
  return `Ventes ut ${rangeInWords(out, today)}.`;
};
