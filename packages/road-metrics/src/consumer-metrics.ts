import type { Trouble } from '@overgang/event-bus';
import type { ConsumerLoop, ConsumerObserver, SortedRecords } from '@overgang/event-intake';
import { type AppGauge, type Instrument, openCounter, openDistribution } from '@overgang/service-runtime';
import { batchBounds, workBounds } from './bounds.ts';
import { reasonKind, reasonKinds } from './reason-kind.ts';

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

/** Every code that the bus may give; TypeScript says which is missing. */
const troubleCodes: Readonly<Record<Trouble['code'], true>> = {
  'handler-threw': true,
  'retry-later': true,
  'place-not-kept': true,
  'partition-lost': true,
  'bus-unreachable': true,
  'records-lost': true,
  restarted: true,
};

const named = (rest: string, help: string) => ({ name: `overgang_consumer_${rest}`, help });

const openCounters = (fixed: { readonly group: string }) => ({
  events: openCounter(named('events_total', 'Events taken in, by type'), 'type', { fixed }),
  laidAside: openCounter(
    named('laid_aside_total', 'Records that could not be worked on, by kind of reason'),
    'reason',
    { fixed, known: [...reasonKinds, 'parkert'] },
  ),
  changes: openCounter(named('partitions_total', 'Partitions got, and given up or lost'), 'change', {
    fixed,
    known: ['assigned', 'revoked', 'lost'],
  }),
  troubles: openCounter(named('troubles_total', 'What went wrong with the bus, by code'), 'code', {
    fixed,
    known: Object.keys(troubleCodes),
  }),
});

const openInstruments = (group: string) => ({
  ...openCounters({ group }),
  seconds: openDistribution(named('batch_seconds', 'Time of one transaction that takes records in'), workBounds, {
    group,
  }),
  sizes: openDistribution(named('batch_records', 'Records that one transaction takes in'), batchBounds, { group }),
});

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
