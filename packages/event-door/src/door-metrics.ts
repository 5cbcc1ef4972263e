import type { Etat } from '@overgang/contracts';
import type { Database } from '@overgang/database';
import type { ConsumerLoop, ConsumerObserver } from '@overgang/event-intake';
import type { BatchReport, Relay } from '@overgang/event-log';
import {
  batchBounds,
  databaseGauges,
  deadLetterGauges,
  logGauges,
  openConsumerMetrics,
  roadBounds,
  workBounds,
} from '@overgang/road-metrics';
import { type AppGauge, type Clock, type Instrument, openCounter, openDistribution } from '@overgang/service-runtime';
import type { PostObserver } from './intake/open-intake.ts';

/** What the gauges of a door ask. */
interface GaugedParts {
  readonly db: Database;
  readonly clock: Clock;
  readonly relay: Relay;
  readonly consumer: ConsumerLoop;
}

/** What is counted and measured of a door. */
export interface DoorMetrics {
  readonly posts: PostObserver;
  readonly onBatch: (batch: BatchReport) => void;
  readonly inboxObserver: ConsumerObserver;
  readonly instruments: readonly Instrument[];
  readonly gaugesOf: (parts: GaugedParts) => readonly AppGauge[];
}

const openInstruments = () => ({
  recorded: openCounter({ name: 'overgang_door_recorded_total', help: 'Events recorded in the log, by type' }, 'type'),
  repeated: openCounter(
    { name: 'overgang_door_repeated_total', help: 'Posts that were recorded before, and got the same answer, by type' },
    'type',
  ),
  refused: openCounter({ name: 'overgang_door_refused_total', help: 'Posts refused, by code of the problem' }, 'code'),
  seconds: openDistribution(
    { name: 'overgang_door_batch_seconds', help: 'Time of one transaction that records posts' },
    workBounds,
  ),
  sizes: openDistribution(
    { name: 'overgang_door_batch_posts', help: 'Posts that one transaction decides on' },
    batchBounds,
  ),
});

/** An inbox's consumer, with the age of what leads to its notices: from the door where that was recorded until they are here. */
const openInboxMetrics = (etat: Etat, now: () => Date) => {
  const { observer, instruments, gaugesOf } = openConsumerMetrics(`${etat}-inbox`);
  const age = openDistribution(
    {
      name: 'overgang_fact_to_notice_seconds',
      help: 'From when a door recorded an event until the notice that it led to was in the inbox',
    },
    roadBounds,
  );
  const taken: ConsumerObserver['taken'] = (turn) => {
    observer.taken(turn);
    const at = now().getTime();
    for (const { events } of turn.sorted)
      for (const { event } of events)
        if (event.causedat !== undefined) age.observe((at - Date.parse(event.causedat)) / 1000);
  };
  return { observer: { ...observer, taken }, instruments: [...instruments, age.instrument], gaugesOf };
};

/** Opens what is counted and measured of an agency's door. */
export const openDoorMetrics = (etat: Etat, now: () => Date): DoorMetrics => {
  const { recorded, repeated, refused, seconds, sizes } = openInstruments();
  const inbox = openInboxMetrics(etat, now);
  let waiting = 0;
  return {
    posts: {
      accepted: (type, isRepeated) => (isRepeated ? repeated : recorded).add(type),
      refused: (code) => refused.add(code),
    },
    onBatch: (batch) => {
      waiting = batch.waiting;
      seconds.observe(batch.milliseconds / 1000);
      sizes.observe(batch.commands);
    },
    inboxObserver: inbox.observer,
    instruments: [
      ...[recorded, repeated, refused, seconds, sizes].map((each) => each.instrument),
      ...inbox.instruments,
    ],
    gaugesOf: ({ db, clock, relay, consumer }) => [
      {
        name: 'overgang_door_posts_waiting',
        help: 'Posts that waited for their turn when the last transaction began to answer',
        read: async () => waiting,
      },
      ...logGauges({ db, clock, relay }),
      ...inbox.gaugesOf(consumer),
      ...deadLetterGauges(db),
      ...databaseGauges(db),
    ],
  };
};
