import {
  addDays,
  addWorkingDays,
  afterWorkingDays,
  firstWorkingDayOnOrAfter,
  officeDeadline,
  osloDayOf,
  startOfOsloDay,
} from '@overgang/calendar';
import type { Instant } from '../journey/observation.ts';

/**
 * When a step of a ladder is reached. `etter`: counted from what happened; in days it runs to the end of office hours,
 * moved forward from a day off. `for-utgang`: counted back from the likely day of exit; a deadline runs to the end of
 * office hours, moved back from a day off, and a `varsel` or working days begin with the day.
 */
export type Moment =
  | { readonly slag: 'straks' }
  | { readonly slag: 'etter'; readonly antall: number; readonly enhet: 'timer' | 'dager' | 'virkedager' }
  | {
      readonly slag: 'for-utgang';
      readonly antall: number;
      readonly enhet: 'dager' | 'virkedager';
      /** Nothing is due then: it is only seen ahead. */
      readonly varsel?: true;
    };

const msPerHour = 3_600_000;

const after = (since: Instant, { antall, enhet }: Extract<Moment, { slag: 'etter' }>): Instant => {
  if (enhet === 'timer') return since + antall * msPerHour;
  if (enhet === 'virkedager') return afterWorkingDays(since, antall).getTime();
  return officeDeadline(firstWorkingDayOnOrAfter(addDays(osloDayOf(since), antall))).getTime();
};

type Before = Extract<Moment, { slag: 'for-utgang' }>;

const reckonBefore = (day: string, { antall, enhet, varsel }: Before): Instant => {
  if (enhet === 'virkedager') return startOfOsloDay(addWorkingDays(day, -antall)).getTime();
  const counted = addDays(day, -antall);
  return varsel ? startOfOsloDay(counted).getTime() : officeDeadline(counted).getTime();
};

/** Exits fall on some thousand days, and every look asks for the same ones: each is reckoned once a moment. */
const reckoned = new WeakMap<Before, Map<string, Instant>>();

const before = (day: string, moment: Before): Instant => {
  const days = reckoned.get(moment) ?? new Map<string, Instant>();
  const known = days.get(day);
  if (known !== undefined) return known;
  const instant = reckonBefore(day, moment);
  reckoned.set(moment, days.set(day, instant));
  return instant;
};

/** The instant of a moment; undefined when it is counted from an exit and no day is known. */
export const instantOf = (moment: Moment, since: Instant, outDay: string | undefined): Instant | undefined => {
  switch (moment.slag) {
    case 'straks':
      return since;
    case 'etter':
      return after(since, moment);
    case 'for-utgang':
      return outDay === undefined ? undefined : before(outDay, moment);
  }
};
