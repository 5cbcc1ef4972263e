import { Etat, eventTopicOf, replayTopicOf } from '@overgang/contracts';
import type { Database, Tx } from '@overgang/database';
import type { EventBus } from '@overgang/event-bus';
import { type ConsumerLoop, type ConsumerObserver, openConsumerLoop, type SortedRecords } from '@overgang/event-intake';
import type { PersonObserved } from '../domain/index.ts';
import { onEvent } from './on-event.ts';

/** What consuming needs from the rest of the service. */
export interface ConsumeEventsPorts {
  readonly db: Database;
  readonly bus: EventBus;
  /** Takes in what was told and how far the doors have told everything, inside one transaction. */
  readonly take: (tx: Tx, told: readonly PersonObserved[], sorted: SortedRecords) => Promise<void>;
  readonly onCommitted: (sorted: SortedRecords) => void;
  readonly onTrouble: (code: string, cause?: unknown) => void;
  readonly observer: ConsumerObserver;
}

/** The group that all trackers share. */
export const consumerGroup = 'transition-tracker';

/** The topics that the tracker reads. */
export const eventTopics: readonly string[] = Etat.options.map(eventTopicOf);

/** The topics on which the doors repeat themselves. */
export const replayTopics: readonly string[] = Etat.options.map(replayTopicOf);

/** Whose word a topic carries: nobody but that agency's door may write there. */
const senders: ReadonlyMap<string, Etat> = new Map(
  Etat.options.flatMap((etat) => [eventTopicOf(etat), replayTopicOf(etat)].map((topic) => [topic, etat] as const)),
);

/** Whose door writes on a topic; undefined for one that is no door's. */
export const senderOfTopic = (topic: string): Etat | undefined => senders.get(topic);

/** What the events of a batch say about which person. What says nothing to a journey is skipped by name in onEvent. */
export const toldIn = (sorted: SortedRecords): readonly PersonObserved[] =>
  sorted.events.flatMap(({ record, event }) => {
    const sender = senders.get(record.topic);
    if (sender === undefined) return [];
    const understood = onEvent(event, sender);
    if (understood.kind === 'skip') return [];
    const { subject: personRef, traceparent } = event;
    return [{ personRef, observation: understood.observation, traceparent }];
  });

/** Reads every door's events: one transaction a batch, whatever the bus repeats. */
export const consumeEvents = ({ take, ...ports }: ConsumeEventsPorts): ConsumerLoop =>
  openConsumerLoop({
    ...ports,
    name: 'consume',
    group: consumerGroup,
    topics: eventTopics,
    take: (tx, sorted) => take(tx, toldIn(sorted), sorted),
  });
