import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evolve } from '../../src/domain/fold/evolve.ts';
import { advance, foldJourney } from '../../src/domain/fold/fold.ts';
import { emptyJourney, type Journey } from '../../src/domain/journey/journey.ts';
import type { Observation } from '../../src/domain/journey/observation.ts';
import { inOrder, keyOf } from '../../src/domain/journey/order.ts';
import { matchesIn, unmatchedIn } from '../../src/domain/matching/matches.ts';
import { arbitraryHistory } from '../arbitrary-history.ts';
import { sources } from '../tell.ts';

const shuffled = (told: readonly Observation[]) =>
  fc.shuffledSubarray([...told, ...told], { minLength: told.length * 2, maxLength: told.length * 2 });

const takingBack = (told: Observation): Observation => ({
  kind: 'melding-trukket',
  source: told.source,
  id: `trukket-${told.id}`,
  by: told.by,
  at: told.at + 1,
  recordedAt: told.recordedAt + 1,
  target: keyOf(told),
});

test('makes the same journey of the same set, in any order and with any repetition', () => {
  const law = fc.property(
    arbitraryHistory().chain((told) => fc.tuple(fc.constant(told), shuffled(told))),
    ([told, again]) => {
      expect(foldJourney(again)).toStrictEqual(foldJourney(told));
    },
  );
  fc.assert(law, { numRuns: 200 });
});

test('makes the same journey step by step as all at once', () => {
  const law = fc.property(arbitraryHistory(), (told) => {
    const stepwise = inOrder(told).reduce<Journey | 'refold'>(
      (journey, one) => (journey === 'refold' ? journey : advance(journey, one)),
      emptyJourney,
    );
    expect(stepwise).toStrictEqual(foldJourney(told));
  });
  fc.assert(law, { numRuns: 200 });
});

test('asks for a refold when something older comes', () => {
  const law = fc.property(arbitraryHistory(), (told) => {
    const [newest, ...others] = inOrder(told).toReversed();
    const [last] = others;
    if (newest === undefined || last === undefined) return;
    const ahead = foldJourney(others.filter((one) => one !== last).concat(newest));
    expect(advance(ahead, last)).toBe('refold');
  });
  fc.assert(law, { numRuns: 50 });
});

test('makes no difference between what was retracted and what was never told', () => {
  const law = fc.property(
    arbitraryHistory().filter((told) => told.length > 0),
    fc.nat(),
    (told, which) => {
      const target = told[which % told.length];
      if (target === undefined) return;
      const without = told.filter((one) => one !== target);
      expect(foldJourney([...told, takingBack(target)])).toStrictEqual(foldJourney(without));
      const early = foldJourney([...without, takingBack(target)]);
      expect({ ...early, awaited: [] }).toStrictEqual(foldJourney(without));
      expect(advance(early, target)).toBe('refold');
    },
  );
  fc.assert(law, { numRuns: 200 });
});

test('lays everything to a transition, or says why not', () => {
  const law = fc.property(arbitraryHistory(), (told) => {
    const journey = foldJourney(told);
    const laid = [...journey.facts, ...journey.homes];
    const named = laid.filter(({ match }) => 'stay' in match && match.why === 'navngitt');
    const strays = journey.notices.filter(({ stray }) => stray !== undefined);
    expect(matchesIn(journey).length + unmatchedIn(journey).length + named.length).toBe(laid.length + strays.length);
  });
  fc.assert(law, { numRuns: 200 });
});

test('is nothing to match and to unmatch again', () => {
  const law = fc.property(arbitraryHistory(), fc.nat(), (told, which) => {
    const journey = foldJourney(told);
    const target = [...journey.facts, ...journey.homes][
      which % Math.max(1, journey.facts.length + journey.homes.length)
    ];
    const [stay] = journey.stays;
    if (target === undefined || stay === undefined) return;
    const decision = { source: sources.sporing, by: 'sporing', at: 9e12, recordedAt: 9e12, names: stay.id } as const;
    const matched = evolve(journey, { ...decision, id: 'd1', kind: 'hendelse-koblet', target: keyOf(target) });
    const undone = evolve(matched, { ...decision, id: 'd2', kind: 'hendelse-frakoblet', target: keyOf(target) });
    expect({ ...undone, last: journey.last }).toStrictEqual({ ...journey, last: journey.last });
  });
  fc.assert(law, { numRuns: 200 });
});

test('leaves retractions to the fold', () => {
  const retraction = takingBack({ source: sources.nav, id: 'm1', by: 'nav', at: 1, recordedAt: 1, kind: 'dodsfall' });
  expect(evolve(emptyJourney, retraction)).toStrictEqual({ ...emptyJourney, last: [2, 2, sources.nav, 'trukket-m1'] });
});
