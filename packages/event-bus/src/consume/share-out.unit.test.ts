import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GroupView, LeaseView } from './bus-store.ts';
import { shareOut } from './share-out.ts';

const topics = ['a', 'b', 'c'];

const arbitraryView = (topicsOfMember: fc.Arbitrary<string[]>): fc.Arbitrary<GroupView> =>
  fc
    .tuple(
      fc.array(topicsOfMember, { minLength: 1, maxLength: 6 }),
      fc.array(fc.tuple(fc.constantFrom(...topics), fc.nat(11), fc.option(fc.nat(7), { nil: undefined }))),
    )
    .map(([wanted, places]) => ({
      members: wanted.map((wants, i) => ({ id: `member-${i}`, topics: wants })),
      leases: [...new Map(places.map((place) => [`${place[0]}${place[1]}`, place])).values()].map(
        ([topic, partition, holder]): LeaseView =>
          holder === undefined || holder >= wanted.length
            ? { topic, partition, epoch: 0 }
            : { topic, partition, epoch: 1, holder: `member-${holder}` },
      ),
    }));

const settled = (view: GroupView): GroupView => ({
  members: view.members,
  leases: [...shareOut(view)].flatMap(([holder, places]) => places.map((place) => ({ ...place, epoch: 1, holder }))),
});

const saying = ({ holder, topic, partition }: LeaseView): string => `${holder} has ${topic}/${partition}`;

describe('the sharing of partitions', () => {
  test('gives every partition to exactly one member, with a difference of one at most', () => {
    fc.assert(
      fc.property(arbitraryView(fc.constant(topics)), (view) => {
        const shares = [...shareOut(view).values()];
        const given = shares.flat().map(({ topic, partition }) => `${topic}/${partition}`);
        expect(given.toSorted()).toEqual(view.leases.map(({ topic, partition }) => `${topic}/${partition}`).toSorted());
        const sizes = shares.map((share) => share.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('gives a partition only to a member that wants its topic, and leaves none that somebody wants', () => {
    fc.assert(
      fc.property(arbitraryView(fc.subarray(topics)), (view) => {
        const shares = shareOut(view);
        for (const { id, topics: wanted } of view.members)
          for (const { topic } of shares.get(id) ?? []) expect(wanted).toContain(topic);
        const wantedByAny = new Set(view.members.flatMap((member) => member.topics));
        const wanted = view.leases.filter(({ topic }) => wantedByAny.has(topic));
        expect([...shares.values()].flat()).toHaveLength(wanted.length);
      }),
    );
  });

  test('leaves a fair sharing as it is', () => {
    fc.assert(
      fc.property(arbitraryView(fc.subarray(topics)), (given) => {
        const view = settled(given);
        expect(settled(view).leases.map(saying).toSorted()).toEqual(view.leases.map(saying).toSorted());
      }),
    );
  });

  test('splits each topic between two members, not one topic each', () => {
    const leases = ['a', 'b'].flatMap((topic) =>
      [0, 1, 2, 3].map((partition) => ({ topic, partition, epoch: 1, holder: 'first' })),
    );
    const members = [
      { id: 'first', topics: ['a', 'b'] },
      { id: 'second', topics: ['a', 'b'] },
    ];
    const shares = shareOut({ members, leases });
    for (const member of ['first', 'second'])
      expect(
        shares
          .get(member)
          ?.map(({ topic }) => topic)
          .toSorted(),
      ).toEqual(['a', 'a', 'b', 'b']);
  });
});
