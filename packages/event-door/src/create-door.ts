import type { Etat } from '@overgang/contracts';
import type { Database, Migration } from '@overgang/database';
import { deadLetterMigrations, type EventBus } from '@overgang/event-bus';
import { operationsRoutesOf } from '@overgang/event-intake';
import { eventLogMigrations, openCommandQueue, openRelay, type Relay } from '@overgang/event-log';
import type { BoundRoute } from '@overgang/http-service';
import { consumeNotices, noticeInboxMigrations, openNoticeInbox, takeNotices } from '@overgang/notice-inbox';
import type { AcceptedNumbers, ResolvePerson } from '@overgang/person-ref';
import type { App, Clock, Logger } from '@overgang/service-runtime';
import { decidePost } from './decide/decide-post.ts';
import type { FactShape } from './decide/fact.ts';
import type { DoorSpec } from './door-spec.ts';
import { postedRoutes } from './http/posted-routes.ts';
import { postingRoutes } from './http/posting-routes.ts';
import { openIntake } from './intake/accept-post.ts';
import { noticeRoutes } from './notices/notice-routes.ts';

/** What a door is handed: everything that is opened, by somebody else. */
export interface DoorPorts {
  readonly db: Database;
  readonly bus: EventBus;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly resolvePerson: ResolvePerson;
}

/** What a door is told. */
export interface DoorConfig {
  readonly acceptNumbers: AcceptedNumbers['accept'];
  /** Milliseconds between two pulses of the relay. */
  readonly pulseEveryMs: number;
}

/** A door, joined and closed. */
export interface Door extends App<BoundRoute, Migration> {
  readonly relay: Relay;
  /** Records of notices that are not in the inbox yet. */
  readonly behind: () => Promise<number>;
}

/** The topic that this agency's door writes. */
export const eventTopicOf = (etat: Etat): string => `overgang.hendelser.${etat}.v1`;
/** The topic that this agency's door reads. */
export const noticeTopicOf = (etat: Etat): string => `overgang.varsler.${etat}.v1`;

/** Makes a person's way out known on the bus: the person's key keeps their facts in order. */
const openDoorRelay = (etat: Etat, { db, bus, clock, logger }: DoorPorts, pulseEveryMs: number): Relay =>
  openRelay({
    db,
    bus,
    clock,
    source: etat,
    topicOf: (_event, key) => [{ topic: eventTopicOf(etat), key }],
    pulseTopics: [eventTopicOf(etat)],
    pulseEveryMs,
    onTrouble: (error, tries) => logger.warn({ err: error, tries, code: 'relay-trouble' }, 'the relay could not send'),
  });

/** The tables of a door; one list for all, in each door's own schema. */
export const doorMigrations: readonly Migration[] = [
  ...eventLogMigrations,
  ...noticeInboxMigrations,
  ...deadLetterMigrations,
];

/**
 * Joins a door's rooms: ways in, decision, log, relay, inbox. It opens nothing but what lives in memory, and what it is
 * handed it does not close.
 */
export const createDoor = <E extends FactShape, Code extends string>(
  spec: DoorSpec<E, Code>,
  config: DoorConfig,
  ports: DoorPorts,
): Door => {
  const { db, bus, clock, logger } = ports;
  const relay = openDoorRelay(spec.etat, ports, config.pulseEveryMs);
  const queue = openCommandQueue({
    db,
    clock,
    decider: decidePost(spec.whyImpossible),
    partitionKeyOf: (event) => event.subject,
    stamp: (event, recordedat) => ({ ...event, recordedat }),
    onAppended: () => relay.nudge(),
  });
  const inbox = openNoticeInbox(db);
  const consumer = consumeNotices({
    db,
    bus,
    inbox,
    group: `${spec.etat}-inbox`,
    topic: noticeTopicOf(spec.etat),
    onTrouble: (code) => logger.warn({ code }, 'the inbox could not take a batch'),
  });
  const accept = openIntake(spec, {
    queue,
    inbox,
    clock,
    resolvePerson: ports.resolvePerson,
    accepted: () => ({ accept: config.acceptNumbers, today: clock.now().toISOString().slice(0, 10) }),
  });
  return {
    routes: [
      ...postingRoutes(spec.etat, accept),
      ...postedRoutes(spec.etat, db),
      ...noticeRoutes({ etat: spec.etat, db, inbox }),
      ...operationsRoutesOf(db, takeNotices),
    ],
    loops: [relay, consumer],
    migrations: doorMigrations,
    relay,
    behind: async () => (await consumer.lag()).reduce((sum, { behind }) => sum + behind, 0),
    close: () => queue.close(),
  };
};
