import {
  contractLaws,
  everyDay,
  gapLaws,
  journeyLaws,
  type Law,
  madeByHandLaws,
  orderLaw,
  tryLaw,
} from '@overgang/transition-tracker/laws';

/** Something to try, piece by piece. */
export interface Trial {
  readonly title: string;
  /** What its pieces are: histories, sets in all their orders, days. */
  readonly of: 'histories' | 'sets in 5,040 orders' | 'days';
  readonly total: number;
  /** Tries some more; why it fell, undefined while it holds. */
  readonly tryFrom: (first: number, count: number) => string | undefined;
}

/** So many histories of seven are put into all their orders for each that is drawn for the other laws. */
const oneIn = 1_000;

const messages = 7;

const ofLaw = (law: Law, of: Trial['of'], { total, seed }: { total: number; seed: number }): Trial => ({
  title: law.title,
  of,
  total,
  tryFrom: (first, count) => tryLaw(law, { runs: count, seed: seed + first }).broken,
});

const ofDays: Trial = {
  title: everyDay.title,
  of: 'days',
  total: everyDay.days,
  tryFrom: (first, count) => {
    for (let day = first; day < first + count; day += 1)
      try {
        everyDay.holdsOn(day);
      } catch (error) {
        return `day ${day}: ${error instanceof Error ? error.message : String(error)}`;
      }
    return undefined;
  },
};

/** Everything that is tried, in order. */
export const trialsOf = ({
  histories,
  seed,
}: {
  readonly histories: number;
  readonly seed: number;
}): readonly Trial[] => [
  ...[...journeyLaws, ...gapLaws, ...madeByHandLaws, ...contractLaws].map((law) =>
    ofLaw(law, 'histories', { total: histories, seed }),
  ),
  ofLaw(orderLaw(messages, 1), 'sets in 5,040 orders', { total: Math.max(1, Math.ceil(histories / oneIn)), seed }),
  ofDays,
];
