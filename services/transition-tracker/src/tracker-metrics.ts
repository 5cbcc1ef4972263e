import type { ConsumerLoop, ConsumerObserver } from '@overgang/event-intake';
import type { Relay } from '@overgang/event-log';
import { databaseGauges, deadLetterGauges, logGauges, openConsumerMetrics, roadBounds } from '@overgang/road-metrics';
import { type AppGauge, type Instrument, openCounter, openDistribution } from '@overgang/service-runtime';
import { consumerGroup } from './consume/consume-events.ts';
import type { OwnEvent } from './domain/index.ts';
import { type GaugePorts, trackerGauges } from './tracker-gauges.ts';

/** What is counted and measured of the tracker. */
export interface TrackerMetrics {
  readonly observer: ConsumerObserver;
  /** What was decided or announced, as it is written. A transaction that fails afterwards is counted again when it is repeated. */
  readonly said: (events: readonly OwnEvent[]) => void;
  readonly instruments: readonly Instrument[];
  readonly gaugesOf: (
    parts: GaugePorts & { readonly relay: Relay; readonly consumer: ConsumerLoop },
  ) => readonly AppGauge[];
}

/** Opens what is counted and measured of the tracker. */
export const openTrackerMetrics = (now: () => Date): TrackerMetrics => {
  const consumer = openConsumerMetrics(consumerGroup);
  const said = openCounter(
    { name: 'tracker_said_total', help: 'Decisions and announcements that the tracker has written, by type' },
    'type',
  );
  const age = openDistribution(
    {
      name: 'overgang_fact_to_decision_seconds',
      help: 'From when a door recorded an event until the tracker had taken it in and decided',
    },
    roadBounds,
  );
  return {
    observer: {
      ...consumer.observer,
      taken: (turn) => {
        consumer.observer.taken(turn);
        const at = now().getTime();
        for (const { events } of turn.sorted)
          for (const { event } of events) age.observe((at - Date.parse(event.recordedat)) / 1000);
      },
    },
    said: (events) => {
      for (const { type } of events) said.add(type);
    },
    instruments: [...consumer.instruments, said.instrument, age.instrument],
    gaugesOf: (parts) => [
      ...trackerGauges(parts),
      ...logGauges(parts),
      ...consumer.gaugesOf(parts.consumer),
      ...deadLetterGauges(parts.db),
      ...databaseGauges(parts.db),
    ],
  };
};
