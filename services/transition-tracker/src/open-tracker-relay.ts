import { Etat, noticeTopicOf, transitionsTopic } from '@overgang/contracts';
import type { Database } from '@overgang/database';
import type { EventBus } from '@overgang/event-bus';
import { openRelay, type Relay } from '@overgang/event-log';
import type { Clock, Logger } from '@overgang/service-runtime';
import type { OwnEvent } from './domain/index.ts';

/** The topics of notices, which the doors read. */
export const noticeTopics: readonly string[] = Etat.options.map(noticeTopicOf);

/** A notice goes to its receiver's agency and to nobody else; all the rest goes to the one topic of transitions. */
const topicOf = (event: OwnEvent): string =>
  event.type === 'no.overgang.sporing.varsel-bestilt.v1' || event.type === 'no.overgang.sporing.varsel-tilbakekalt.v1'
    ? noticeTopicOf(event.data.mottaker.etat)
    : transitionsTopic;

/** What the tracker's relay needs. */
export interface TrackerRelayPorts {
  readonly db: Database;
  readonly bus: EventBus;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Carries the tracker's log to the bus. Nobody waits for the tracker's pulse, so it sends none. */
export const openTrackerRelay = ({ db, bus, clock, logger }: TrackerRelayPorts): Relay =>
  openRelay<OwnEvent>({
    db,
    bus,
    clock,
    source: 'sporing',
    topicOf: (event, key) => [{ topic: topicOf(event), key }],
    pulseTopics: [],
    onTrouble: (error, tries) => logger.warn({ err: error, tries, code: 'relay-trouble' }, 'the relay could not send'),
  });
