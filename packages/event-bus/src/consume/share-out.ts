import type { TopicPartition } from '../port.ts';
import type { GroupView, LeaseView } from './bus-store.ts';

interface Share {
  readonly id: string;
  readonly wants: ReadonlySet<string>;
  readonly leases: LeaseView[];
}

/**
 * Who should hold which partition. Every member computes the same answer from the same view, so nobody has to lead.
 * Each partition goes to a living member that wants its topic; who holds one keeps it unless that is unfair; with the
 * same topics nobody has two more than another, and each topic is spread as evenly as that allows.
 */
export const shareOut = ({ members, leases }: GroupView): ReadonlyMap<string, readonly TopicPartition[]> => {
  const shares = members.map(({ id, topics }): Share => ({ id, wants: new Set(topics), leases: [] }));
  const free: LeaseView[] = [];
  for (const lease of leases.toSorted(byPlace)) {
    const held = shares.find(({ id, wants }) => id === lease.holder && wants.has(lease.topic));
    (held?.leases ?? free).push(lease);
  }
  for (const lease of free) poorestTaker(shares, lease.topic)?.leases.push(lease);
  while (moveOne(shares)) {
    // until nobody has two more than somebody who could take one
  }
  return new Map(shares.map(({ id, leases: places }) => [id, places]));
};

const poorestTaker = (shares: readonly Share[], topic: string): Share | undefined =>
  shares
    .filter(({ wants }) => wants.has(topic))
    .toSorted((a, b) => a.leases.length - b.leases.length || countOf(a, topic) - countOf(b, topic))[0];

const moveOne = (shares: readonly Share[]): boolean => {
  const byWealth = shares.toSorted((a, b) => b.leases.length - a.leases.length);
  for (const rich of byWealth)
    for (const poor of byWealth.toReversed()) {
      if (rich.leases.length - poor.leases.length < 2) break;
      const chosen = bestToMove(rich, poor);
      if (!chosen) continue;
      rich.leases.splice(rich.leases.indexOf(chosen), 1);
      poor.leases.push(chosen);
      return true;
    }
  return false;
};

/** One of the topic of which the rich has most beyond the poor. */
const bestToMove = (rich: Share, poor: Share): LeaseView | undefined => {
  const surplus = (topic: string): number => countOf(rich, topic) - countOf(poor, topic);
  return rich.leases
    .filter(({ topic }) => poor.wants.has(topic))
    .toSorted((a, b) => surplus(b.topic) - surplus(a.topic) || byPlace(b, a))[0];
};

const countOf = (share: Share, wanted: string): number => share.leases.filter(({ topic }) => topic === wanted).length;

const byPlace = (a: TopicPartition, b: TopicPartition): number =>
  a.topic === b.topic ? a.partition - b.partition : a.topic < b.topic ? -1 : 1;
