import type { ConsumerLoop, ConsumerObserver, SortedRecords } from '@overgang/event-intake';
import { type AppGauge, type Instrument, openCounter, openDistribution } from '@overgang/service-runtime';
import { batchBounds, workBounds } from './bounds.ts';
import { reasonKind } from './reason-kind.ts';

/** How one group's consumer in this process fares. */
export interface ConsumerMetrics {
  /** For the consumer's settings. */
  readonly observer: ConsumerObserver;
  readonly instruments: readonly Instrument[];
  /** How far the whole group is behind, by partition. */
  readonly gaugesOf: (loop: Pick<ConsumerLoop, 'lag'>) => readonly AppGauge[];
}

const sizeOf = ({ events, pulses, unknown, unreadable }: SortedRecords): number =>
  events.length + pulses.length + unknown.length + unreadable.length;

const openInstruments = (group: string) => {
  const by = { group };
  const name = (rest: string): string => `overgang_consumer_${rest}`;
  return {
    events: openCounter({ name: name('events_total'), help: 'Events taken in, by type' }, 'type', by),
    laidAside: openCounter(
      { name: name('laid_aside_total'), help: 'Records that could not be worked on, by kind of reason' },
      'reason',
      by,
    ),
    changes: openCounter(
      { name: name('partitions_total'), help: 'Partitions got, and given up or lost' },
      'change',
      by,
    ),
    troubles: openCounter({ name: name('troubles_total'), help: 'What went wrong with the bus, by code' }, 'code', by),
    seconds: openDistribution(
      { name: name('batch_seconds'), help: 'Time of one transaction that takes records in' },
      workBounds,
      by,
    ),
    sizes: openDistribution(
      { name: name('batch_records'), help: 'Records that one transaction takes in' },
      batchBounds,
      by,
    ),
  };
};

const lagGauge = (group: string, { lag }: Pick<ConsumerLoop, 'lag'>): AppGauge => ({
  name: 'overgang_consumer_behind_records',
  help: 'Records on the bus that the whole group has not taken in yet; the same in each of its processes',
  labels: ['group', 'topic', 'partition'],
  read: async () =>
    (await lag()).map(({ topic, partition, behind }) => ({
      labels: { group, topic, partition: String(partition) },
      value: behind,
    })),
});

/** Opens what is counted and measured of a consumer. Its cost is a look in a map for each event. */
export const openConsumerMetrics = (group: string): ConsumerMetrics => {
  const { events, laidAside, changes, troubles, seconds, sizes } = openInstruments(group);
  const count = (sorted: SortedRecords): void => {
    for (const { event } of sorted.events) events.add(event.type); // a type of the contract, or it would not be here
    for (const { reason } of sorted.unreadable) laidAside.add(reasonKind(reason));
    if (sorted.unknown.length > 0) laidAside.add('parkert', sorted.unknown.length);
  };
  const observer: ConsumerObserver = {
    taken: ({ records, milliseconds, sorted }) => {
      seconds.observe(milliseconds / 1000);
      sizes.observe(records);
      for (const each of sorted) count(each);
      const unstorable = records - sorted.reduce((total, each) => total + sizeOf(each), 0);
      if (unstorable > 0) laidAside.add('ikke-lagringsbar', unstorable);
    },
    assigned: () => changes.add('assigned'),
    revoked: () => changes.add('revoked'),
    troubled: (code) => {
      troubles.add(code);
      if (code === 'partition-lost') changes.add('lost');
    },
  };
  const instruments = [events, laidAside, changes, troubles, seconds, sizes].map(({ instrument }) => instrument);
  return { observer, instruments, gaugesOf: (loop) => [lagGauge(group, loop)] };
};
