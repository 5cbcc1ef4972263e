import { advance, compareOrder, type Journey, type Observation, orderOf } from '../domain/index.ts';

/**
 * The journey with what is new, or the word that only a fold of everything gives the answer. Where even one step fails,
 * that fold will say why.
 */
export const moveOn = (journey: Journey, news: readonly Observation[]): Journey | 'refold' => {
  let next: Journey | 'refold' = journey;
  try {
    for (const told of news.toSorted((a, b) => compareOrder(orderOf(a), orderOf(b)))) {
      if (next === 'refold') return next;
      next = advance(next, told);
    }
  } catch {
    return 'refold';
  }
  return next;
};
