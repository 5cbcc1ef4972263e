import { addDays, addWorkingDays, lastWorkingDayOnOrBefore, osloDayOf, workingDaysBetween } from '@overgang/calendar';
import type { Etat, Orgnr } from '@overgang/contracts';
import type { Instant } from '../journey/observation.ts';

/** The days on which one reporting unit has reported something through one door: at least one, each once, first to last. */
export interface UnitReports {
  readonly etat: Etat;
  readonly unit: Orgnr;
  readonly days: readonly string[];
}

/** 'sjelden': it reports too seldom to say. 'sluttet': silent for so long that it has ended rather than stopped. */
export type UnitPace = 'i-rute' | 'taus' | 'sjelden' | 'sluttet';

/** How a unit's silence compares with its own history. All counts are working days. */
export interface UnitState {
  readonly etat: Etat;
  readonly unit: Orgnr;
  readonly lastDay: string;
  readonly pace: UnitPace;
  /** From the last report to the day up to which its door has told us everything. */
  readonly silentFor: number;
  /** The times between two days with reports: the usual (the middle one), the longest, how many. Undefined where too few. */
  readonly history: { readonly usual: number; readonly longest: number; readonly counted: number } | undefined;
}

const historyDays = 84;
const leastCounted = 5;
const leastSilence = 3;
const timesTheUsual = 2;
const endedAfter = 60;

/** Working days from each day with reports to the next, in the twelve weeks up to the last. A weekend's report is no time of its own. */
const timesBetween = (days: readonly string[], lastDay: string): readonly number[] => {
  const from = addDays(lastDay, -historyDays);
  const recent = days.filter((day) => day >= from);
  return recent
    .flatMap((day, at) => {
      const before = recent[at - 1];
      return before === undefined ? [] : [workingDaysBetween(before, day)];
    })
    .filter((count) => count > 0)
    .toSorted((a, b) => a - b);
};

const historyOf = (times: readonly number[]): UnitState['history'] => {
  if (times.length < leastCounted) return undefined;
  const middle = Math.floor((times.length - 1) / 2);
  return { usual: Number(times[middle]), longest: Math.max(...times), counted: times.length };
};

const paceOf = ({ silentFor, history }: Pick<UnitState, 'silentFor' | 'history'>): UnitPace => {
  if (silentFor > endedAfter) return 'sluttet';
  if (history === undefined) return 'sjelden';
  const { longest, usual } = history;
  return silentFor > longest && silentFor >= timesTheUsual * usual && silentFor >= leastSilence ? 'taus' : 'i-rute';
};

/** A unit whose last report was on this day or later has not been silent for long enough, whatever its history. */
export const silentOnlyBefore = (through: Instant): string =>
  addWorkingDays(lastWorkingDayOnOrBefore(osloDayOf(through)), 1 - leastSilence);

/**
 * Whether a unit that usually reports has stopped, by its own history: silent for longer than at any time in the twelve
 * weeks before its last report, for at least twice its usual time between reports, and for at least three working days.
 * The present day counts as if it reported on it. With fewer than five times between reports there is nothing to say.
 * @param through up to when its door has told us everything: a unit is not blamed for a door that is silent.
 */
export const unitState = ({ etat, unit, days }: UnitReports, through: Instant): UnitState => {
  const lastDay = days.reduce((_before, day) => day);
  const silentFor = Math.max(0, workingDaysBetween(lastDay, osloDayOf(through)));
  const history = historyOf(timesBetween(days, lastDay));
  return { etat, unit, lastDay, pace: paceOf({ silentFor, history }), silentFor, history };
};

const timesUsual = ({ silentFor, history }: UnitState): number =>
  history === undefined ? 0 : silentFor / history.usual;

/** How every unit stands, the most unusual silence first. `through`: by agency, up to when its door has told everything. */
export const unitStates = (
  reports: readonly UnitReports[],
  through: ReadonlyMap<Etat, Instant>,
): readonly UnitState[] =>
  reports
    // Of a door that was never heard nothing is known but what has come: then nobody has been silent since.
    .map((unit) => unitState(unit, through.get(unit.etat) ?? 0))
    .toSorted((a, b) => timesUsual(b) - timesUsual(a) || (a.unit < b.unit ? -1 : 1));
