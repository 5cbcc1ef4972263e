import type { Orgnr } from '@overgang/contracts';
import fc from 'fast-check';
import { expect } from 'vitest';
import { evolve } from '../../src/domain/fold/evolve.ts';
import { advance, foldJourney } from '../../src/domain/fold/fold.ts';
import { emptyJourney, type Journey } from '../../src/domain/journey/journey.ts';
import type { Observation } from '../../src/domain/journey/observation.ts';
import { inOrder, keyOf } from '../../src/domain/journey/order.ts';
import { matchesIn, unmatchedIn } from '../../src/domain/matching/matches.ts';
import { arbitraryHistory } from '../arbitrary-history.ts';
import { kommune, sources, transition } from '../tell.ts';
import type { Law } from './law.ts';

const shuffled = (told: readonly Observation[]) =>
  fc.shuffledSubarray([...told, ...told], { minLength: told.length * 2, maxLength: told.length * 2 });

/** The message that takes another back. */
export const takingBack = (told: Observation): Observation => ({
  kind: 'melding-trukket',
  source: told.source,
  id: `trukket-${told.id}`,
  by: told.by,
  at: told.at + 1,
  recordedAt: told.recordedAt + 1,
  target: keyOf(told),
});

/** A person makes a way out of prison of a message, and undoes it. */
const madeAndUndone = (target: string) => {
  const decision = { source: sources.sporing, by: 'sporing', names: transition(9), target } as const;
  const opprettet = {
    etat: 'kriminalomsorg',
    enhet: '310000027' as Orgnr,
    kommune: kommune('3403'),
    av: { etat: 'nav', kommune: kommune('3403') },
  } as const;
  return [
    { ...decision, id: 'd1', at: 9e12, recordedAt: 9e12, kind: 'hendelse-koblet', opprettet },
    { ...decision, id: 'd2', at: 9e12 + 1, recordedAt: 9e12 + 1, kind: 'hendelse-frakoblet' },
  ] as const;
};

const advanceFrom = (journey: Journey, told: Observation): Journey => {
  const next = advance(journey, told);
  if (next === 'refold') throw new Error('A decision comes last');
  return next;
};

/** What holds for every journey that facts can make. */
export const journeyLaws: readonly Law[] = [
  {
    title: 'makes the same journey of the same set, in any order and with any repetition',
    runs: 200,
    property: () =>
      fc.property(
        arbitraryHistory().chain((told) => fc.tuple(fc.constant(told), shuffled(told))),
        ([told, again]) => {
          expect(foldJourney(again)).toStrictEqual(foldJourney(told));
        },
      ),
  },
  {
    title: 'makes the same journey step by step as all at once',
    runs: 200,
    property: () =>
      fc.property(arbitraryHistory(), (told) => {
        const stepwise = inOrder(told).reduce<Journey | 'refold'>(
          (journey, one) => (journey === 'refold' ? journey : advance(journey, one)),
          emptyJourney,
        );
        expect(stepwise).toStrictEqual(foldJourney(told));
      }),
  },
  {
    title: 'asks for a refold when something older comes',
    runs: 50,
    property: () =>
      fc.property(arbitraryHistory(), (told) => {
        const [newest, ...others] = inOrder(told).toReversed();
        const [last] = others;
        if (newest === undefined || last === undefined) return;
        const ahead = foldJourney(others.filter((one) => one !== last).concat(newest));
        expect(advance(ahead, last)).toBe('refold');
      }),
  },
  {
    title: 'makes no difference between what was retracted and what was never told',
    runs: 200,
    property: () =>
      fc.property(
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
      ),
  },
  {
    title: 'lays everything to a transition, or says why not',
    runs: 200,
    property: () =>
      fc.property(arbitraryHistory(), (told) => {
        const journey = foldJourney(told);
        const laid = [...journey.facts, ...journey.homes];
        const named = laid.filter(({ match }) => 'stay' in match && match.why === 'navngitt');
        const strays = journey.notices.filter(({ stray }) => stray !== undefined);
        expect(matchesIn(journey).length + unmatchedIn(journey).length + named.length).toBe(
          laid.length + strays.length,
        );
      }),
  },
  {
    title: 'is nothing to match and to unmatch again',
    runs: 200,
    property: () =>
      fc.property(arbitraryHistory(), fc.nat(), (told, which) => {
        const journey = foldJourney(told);
        const target = [...journey.facts, ...journey.homes][
          which % Math.max(1, journey.facts.length + journey.homes.length)
        ];
        const [stay] = journey.stays;
        if (target === undefined || stay === undefined) return;
        const decision = {
          source: sources.sporing,
          by: 'sporing',
          at: 9e12,
          recordedAt: 9e12,
          names: stay.id,
        } as const;
        const matched = evolve(journey, { ...decision, id: 'd1', kind: 'hendelse-koblet', target: keyOf(target) });
        const undone = evolve(matched, { ...decision, id: 'd2', kind: 'hendelse-frakoblet', target: keyOf(target) });
        expect({ ...undone, last: journey.last }).toStrictEqual({ ...journey, last: journey.last });
      }),
  },
  {
    title: 'is nothing to make a transition by hand and to undo it, in any order and by any road',
    runs: 200,
    property: () =>
      fc.property(
        arbitraryHistory(12, 1).chain((told) => fc.tuple(fc.constant(told), fc.nat())),
        fc.infiniteStream(fc.nat()),
        ([told, which], dice) => {
          const journey = foldJourney(told);
          const all = [...journey.facts, ...journey.homes].filter(({ match }) => !('stay' in match));
          const target = all[which % Math.max(1, all.length)];
          if (target === undefined) return;
          const [made, undone] = madeAndUndone(keyOf(target));
          const known = foldJourney([...told, made]);
          expect(known.stays.map(({ id }) => id)).toContain(made.names);
          const stepwise = advance(advanceFrom(journey, made), undone);
          const set = [...told, made, undone].toSorted(() => (dice.next().value % 2 === 0 ? 1 : -1));
          expect(foldJourney(set)).toStrictEqual(stepwise);
          expect({ ...foldJourney(set), last: journey.last }).toStrictEqual({ ...journey, last: journey.last });
        },
      ),
  },
];
