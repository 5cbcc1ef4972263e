import { addDays, addMonths, daysBetween } from '@overgang/calendar';
import type { Straff } from '@overgang/contracts';

/** What a sentence is reckoned from. Days are Oslo days. */
export interface ToReckon {
  /** The first day that was served. */
  readonly start: string;
  readonly lengde: Straff['lengde'];
  /** Days in remand, that count as served. */
  readonly fradrag: number;
  /** Days away, that do not. */
  readonly away: number;
}

/**
 * The days that the law ties something to. Each is the first on which it may be so: whether it is, is the prison's to say.
 */
export interface Milestones {
  /** Home detention may begin (straffegjennomføringsloven § 16: 'kan', when half is served). */
  readonly halvTid: string;
  /** Electronic monitoring may begin (§ 16 a: 'kan', six months before the expected release). */
  readonly seksManederIgjen: string;
  /** Release on parole may be granted (§ 42: 'kan'); absent for a sentence so short that it is served in full. */
  readonly toTredjedeler?: string;
  /** The sentence has been served in full: the person is released. */
  readonly fullTid: string;
}

/** § 42: two thirds, and at least so many days, counting remand. */
const leastDays = 60;
/** § 42: with fewer days left than this, parole needs weighty reasons, and is not reckoned with. */
const leastLeft = 14;
/** § 16 a, since Prop. 132 L (2018–2019). */
const monthsAtHome = 6;

/** How many days a sentence is from its first day on: years and months by the calendar. */
export const lengthIn = (start: string, { ar = 0, maneder = 0, dager = 0 }: Straff['lengde']): number =>
  daysBetween(start, addDays(addMonths(start, ar * 12 + maneder), dager));

/** The days to be served before parole; undefined where so little would be left that the sentence is served in full. */
const daysBeforeParole = (total: number): number | undefined => {
  const days = Math.max(Math.ceil((total * 2) / 3), leastDays);
  return total - days < leastLeft ? undefined : days;
};

const later = (a: string, b: string): string => (a > b ? a : b);

/**
 * The days of a sentence of imprisonment (straffegjennomføringsloven §§ 16, 16 a, 42; FOR-2002-02-22-183 §§ 3-2, 3-3). An
 * estimate: whole days, years and months by the calendar, a part of a day rounded up. No day lies before the first one that
 * was served. The same for every age: the sections know no other fraction for whoever is under 18 or under 25.
 */
export const reckonSentence = ({ start, lengde, fradrag, away }: ToReckon): Milestones => {
  const served = (days: number): string => addDays(start, Math.max(0, days - fradrag) + away);
  const total = lengthIn(start, lengde);
  const parole = daysBeforeParole(total);
  const fullTid = served(total);
  const toTredjedeler = parole === undefined ? undefined : served(parole);
  return {
    halvTid: served(Math.ceil(total / 2)),
    seksManederIgjen: later(start, addMonths(toTredjedeler ?? fullTid, -monthsAtHome)),
    ...(toTredjedeler === undefined ? {} : { toTredjedeler }),
    fullTid,
  };
};
