import fc from 'fast-check';
import { expect } from 'vitest';
import { foldJourney } from '../../src/domain/fold/fold.ts';
import { arbitraryHistory } from '../arbitrary-history.ts';
import type { Law } from './law.ts';

/** Every order of these, one after the other. */
const ordersOf = function* <T>(these: readonly T[]): Generator<readonly T[], void, void> {
  if (these.length < 2) return void (yield these);
  for (const [at, first] of these.entries())
    for (const rest of ordersOf(these.toSpliced(at, 1))) yield [first, ...rest];
};

/** What holds for all orders of so many messages: of seven there are 5,040. */
export const orderLaw = (messages: number, runs: number): Law => ({
  title: `makes the same journey of ${messages} messages in every order`,
  runs,
  property: () =>
    fc.property(arbitraryHistory(messages, messages), (told) => {
      const once = JSON.stringify(foldJourney(told));
      for (const order of ordersOf(told)) {
        const again = foldJourney(order);
        if (JSON.stringify(again) !== once) expect(again).toStrictEqual(foldJourney(told));
      }
    }),
});
