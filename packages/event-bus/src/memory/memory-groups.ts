import type { BusStore, GroupView, Head, Lease, LeaseView, Member } from '../consume/bus-store.ts';
import type { TopicPartition } from '../port.ts';
import { createMemoryMembers } from './memory-members.ts';

interface Place {
  epoch: number;
  holder: string | undefined;
  cursor: number;
}

type Groups = Pick<BusStore, 'join' | 'beat' | 'claim' | 'keepPlace' | 'release' | 'leave' | 'lag'>;

/** Members and leases as the database would keep them. */
export const createMemoryGroups = (heads: () => readonly Head[]): Groups => {
  const members = createMemoryMembers();
  const { placeOf, placeHeldBy } = createPlaces();
  const headsOf = (topics: readonly string[]) => heads().filter(({ topic }) => topics.includes(topic));

  const viewOf = ({ group }: Member): GroupView => {
    const living = members.living(group);
    const leases = headsOf(living.flatMap(({ topics }) => topics)).map(({ topic, partition }): LeaseView => {
      const { epoch, holder } = placeOf(group, { topic, partition });
      const isHeld = living.some(({ id }) => id === holder);
      return { topic, partition, epoch, ...(isHeld && holder !== undefined && { holder }) };
    });
    return { members: living, leases };
  };
  const claimOne = ({ id, group }: Member, { topic, partition, epoch }: LeaseView): readonly Lease[] => {
    const place = placeOf(group, { topic, partition });
    if (place.epoch !== epoch || !members.has(id)) return [];
    place.epoch += 1;
    place.holder = id;
    return [{ group, topic, partition, holder: id, epoch: place.epoch, cursor: place.cursor }];
  };

  return {
    join: async (member) => members.join(member),
    beat: async (member) => (members.hear(member.id) ? viewOf(member) : undefined),
    claim: async (member, wanted) => wanted.flatMap((lease) => claimOne(member, lease)),
    keepPlace: async (lease, cursor) => {
      const place = placeHeldBy(lease);
      if (place) place.cursor = cursor;
      return place !== undefined;
    },
    release: async (lease) => {
      const place = placeHeldBy(lease);
      if (place) place.holder = undefined;
    },
    leave: async ({ id }) => members.strikeOff(id),
    lag: async (group, topics) =>
      headsOf(topics).map(({ topic, partition, head }) => {
        return { topic, partition, behind: head - placeOf(group, { topic, partition }).cursor };
      }),
  };
};

const createPlaces = () => {
  const places = new Map<string, Place>();
  const placeOf = (group: string, { topic, partition }: TopicPartition): Place => {
    const key = JSON.stringify([group, topic, partition]);
    const place = places.get(key) ?? { epoch: 0, holder: undefined, cursor: 0 };
    places.set(key, place);
    return place;
  };
  const placeHeldBy = (lease: Lease): Place | undefined => {
    const place = placeOf(lease.group, lease);
    return place.holder === lease.holder && place.epoch === lease.epoch ? place : undefined;
  };
  return { placeOf, placeHeldBy };
};
