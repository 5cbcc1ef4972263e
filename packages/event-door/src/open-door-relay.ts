import { type Etat, eventTopicOf } from '@overgang/contracts';
import type { Database } from '@overgang/database';
import type { EventBus } from '@overgang/event-bus';
import { openRelay, type Relay } from '@overgang/event-log';
import type { Clock, Logger } from '@overgang/service-runtime';

/** What telling the bus takes. */
export interface RelayPorts {
  readonly db: Database;
  readonly bus: EventBus;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Makes a door's log known on the bus: the person's key keeps the facts about one person in order. */
export const openDoorRelay = (etat: Etat, pulseEveryMs: number, { logger, ...ports }: RelayPorts): Relay =>
  openRelay({
    ...ports,
    source: etat,
    topicOf: (_event, key) => [{ topic: eventTopicOf(etat), key }],
    pulseTopics: [eventTopicOf(etat)],
    pulseEveryMs,
    onTrouble: (err, tries) => logger.warn({ err, tries, code: 'relay-trouble' }, 'the relay could not send'),
  });
