import { isWorkingDay } from '@overgang/calendar';
import { dateOf, day, hour } from '../simulate/step.ts';
import type { Asked, Followed, GapLife } from './follow-gaps.ts';
import type { Stretch } from './stays-of-a-year.ts';

/** People a case worker has on the desk. */
export const peopleOnDesk = 40;

/** A desk with fewer people says little about forty. */
const fullEnough = 32;

/** What is due within so many days is to be done now; what is further ahead is only seen ahead. */
export const daysAtHand = 7;

/** One working day at one case worker's desk. */
export interface DeskDay {
  readonly audience: string;
  readonly people: number;
  /** Open gaps whose next move is this office's. */
  readonly moves: number;
  /** Those of them that are to be done now: over due, or due within the days at hand. */
  readonly atHand: number;
  /** People with at least one of those: one of them can be asked about more than one thing. */
  readonly persons: number;
  /** Those of the moves that are over due. */
  readonly due: number;
  /** Moves that are new since the working day before. */
  readonly fresh: number;
}

type Rows = ReadonlyMap<string, readonly Asked[]>;

const isAtHand =
  (at: number) =>
  ({ isDue, frist }: Asked): boolean =>
    isDue || (frist !== undefined && frist <= at + daysAtHand * day);

/** The desks of one office: whoever comes is given to the first that has room, and stays there. */
const openOffice = () => {
  const deskOf = new Map<string, number>();
  const taken: number[] = [];
  return {
    seat: (rows: Rows): ReadonlyMap<string, number> => {
      for (const [transition, desk] of deskOf) {
        if (rows.has(transition)) continue;
        deskOf.delete(transition);
        taken[desk] = (taken[desk] ?? 1) - 1;
      }
      for (const transition of rows.keys()) {
        if (deskOf.has(transition)) continue;
        const free = taken.findIndex((count) => count < peopleOnDesk);
        const desk = free === -1 ? taken.length : free;
        taken[desk] = (taken[desk] ?? 0) + 1;
        deskOf.set(transition, desk);
      }
      return deskOf;
    },
  };
};

/** What stands on every office's board at a moment. */
const boardsAt = (everybody: readonly Followed[], at: number): ReadonlyMap<string, Rows> => {
  const boards = new Map<string, Map<string, readonly Asked[]>>();
  for (const { standings } of everybody) {
    const standing = standings.find(({ from, until }) => from <= at && at < until);
    for (const [audience, rows] of standing?.boards ?? []) {
      const all = boards.get(audience) ?? new Map<string, readonly Asked[]>();
      boards.set(audience, all);
      for (const [transition, row] of rows) all.set(transition, row);
    }
  }
  return boards;
};

const openedBetween = (gaps: readonly GapLife[], from: number, until: number): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { openedAt, audience, transition } of gaps) {
    if (openedAt <= from || openedAt > until) continue;
    const key = `${audience} ${transition}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

/** Sits down at every desk at ten on every working day of the stretch; desks that are not nearly full are left out. */
export const deskDays = (everybody: readonly Followed[], { from, until }: Stretch): readonly DeskDay[] => {
  const gaps = everybody.flatMap((one) => one.gaps);
  const offices = new Map<string, ReturnType<typeof openOffice>>();
  const found: DeskDay[] = [];
  let before = from;
  for (let at = from + 10 * hour; at < until; at += day) {
    if (!isWorkingDay(dateOf(at))) continue;
    const fresh = openedBetween(gaps, before, at);
    before = at;
    for (const [audience, rows] of boardsAt(everybody, at)) {
      const office = offices.get(audience) ?? openOffice();
      offices.set(audience, office);
      const desks = Map.groupBy(office.seat(rows), ([, desk]) => desk);
      for (const seated of desks.values()) {
        if (seated.length < fullEnough) continue;
        const sum = (count: (transition: string) => number): number =>
          seated.reduce((so, [transition]) => so + count(transition), 0);
        const those = seated.map(([transition]) => rows.get(transition) ?? []);
        const now = those.map((asked) => asked.filter(isAtHand(at)).length);
        found.push({
          audience,
          people: seated.length,
          moves: those.flat().length,
          atHand: now.reduce((so, count) => so + count, 0),
          persons: now.filter((count) => count > 0).length,
          due: those.flat().filter(({ isDue }) => isDue).length,
          fresh: sum((transition) => fresh.get(`${audience} ${transition}`) ?? 0),
        });
      }
    }
  }
  return found;
};
