import type { Gap } from '../expectations/gap.ts';

/** How many gaps something opens, closes and moves: another step, another deadline, another number. */
export interface Shift {
  readonly opened: number;
  readonly closed: number;
  readonly moved: number;
}

/** Shifts by expectation. */
export type Shifts = ReadonlyMap<string, Shift>;

export const noShift: Shift = { opened: 0, closed: 0, moved: 0 };

/** The natural key of a gap, as text. */
export const keyOfGap = ({ transition, expectation, occasion }: Pick<Gap, 'transition' | 'expectation' | 'occasion'>) =>
  `${transition} ${expectation} ${occasion}`;

const isMoved = (a: Gap, b: Gap): boolean => a.trinn !== b.trinn || a.frist !== b.frist || a.tall !== b.tall;

/** The sum of two shifts. */
export const plus = (a: Shift, b: Shift): Shift => ({
  opened: a.opened + b.opened,
  closed: a.closed + b.closed,
  moved: a.moved + b.moved,
});

/** What becomes of gaps at one moment when they are judged by something else. Without those that stay as they are. */
export const shiftsBetween = (before: readonly Gap[], after: readonly Gap[]): Shifts => {
  const shifts = new Map<string, Shift>();
  const add = (gap: Gap, one: Partial<Shift>): void => {
    const known = shifts.get(gap.expectation) ?? noShift;
    shifts.set(gap.expectation, plus(known, { ...noShift, ...one }));
  };
  const left = new Map(before.map((gap) => [keyOfGap(gap), gap]));
  for (const gap of after) {
    const known = left.get(keyOfGap(gap));
    left.delete(keyOfGap(gap));
    if (known === undefined) add(gap, { opened: 1 });
    else if (isMoved(known, gap)) add(gap, { moved: 1 });
  }
  for (const gap of left.values()) add(gap, { closed: 1 });
  return shifts;
};

/** The sum of shifts, expectation by expectation. */
export const sumOfShifts = (a: Shifts, b: Shifts): Shifts => {
  const sum = new Map(a);
  for (const [expectation, shift] of b) sum.set(expectation, plus(sum.get(expectation) ?? noShift, shift));
  return sum;
};
