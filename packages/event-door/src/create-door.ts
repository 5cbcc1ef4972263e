import { osloDayOf } from '@overgang/calendar';
import { type Etat, noticeTopicOf } from '@overgang/contracts';
import { checkDatabase, type Database, type Migration } from '@overgang/database';
import type { EventBus } from '@overgang/event-bus';
import { operationsRoutesOf } from '@overgang/event-intake';
import { openCommandQueue, type Relay } from '@overgang/event-log';
import type { BoundRoute } from '@overgang/http-service';
import { consumeNotices, openNoticeInbox, takeNotices } from '@overgang/notice-inbox';
import type { AcceptedNumbers, ResolvePerson } from '@overgang/person-ref';
import type { App, Clock, Logger } from '@overgang/service-runtime';
import type { RecordedFact } from './decide/fact.ts';
import { type DoorDecider, deciderOf } from './decider-of.ts';
import { type DoorMetrics, openDoorMetrics } from './door-metrics.ts';
import { doorMigrations } from './door-migrations.ts';
import type { DoorSpec } from './door-spec.ts';
import { commonRefusals } from './http/door-problems.ts';
import { keptFor } from './http/kept-for.ts';
import { postingRoutes } from './http/posting-routes.ts';
import { resendRoute } from './http/resend-route.ts';
import { openIntake } from './intake/open-intake.ts';
import { noticeRoutes } from './notices/notice-routes.ts';
import { openDoorRelay } from './open-door-relay.ts';
import { reportRoutes } from './reports/report-routes.ts';

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

/** How what was asked of a door is told on. */
interface QueueHooks {
  readonly onAppended: () => void;
  readonly onBatch: DoorMetrics['onBatch'];
}

const openQueue = <Code extends string>(decider: DoorDecider<Code>, { db, clock }: DoorPorts, hooks: QueueHooks) =>
  openCommandQueue({
    ...hooks,
    db,
    clock,
    decider,
    partitionKeyOf: ({ subject }: RecordedFact) => subject,
    stamp: (event: RecordedFact, recordedat) => ({ ...event, recordedat }),
  });

const openInbox = (etat: Etat, { db, bus, logger }: DoorPorts, observer: DoorMetrics['inboxObserver']) => {
  const inbox = openNoticeInbox(db);
  const consumer = consumeNotices({
    db,
    bus,
    inbox,
    group: `${etat}-inbox`,
    topic: noticeTopicOf(etat),
    observer,
    onTrouble: (code, err) => logger.warn({ code, err }, 'the inbox could not take a batch'),
  });
  return { inbox, consumer };
};

/**
 * Joins a door's rooms: ways in, decision, log, relay, inbox. It opens nothing but what lives in memory, and what it is
 * handed it does not close.
 */
export const createDoor = <A extends Etat, Code extends string>(
  spec: DoorSpec<A, Code>,
  config: DoorConfig,
  ports: DoorPorts,
): Door => {
  const { etat, matters } = spec;
  const { db, clock, logger, resolvePerson } = ports;
  const relay = openDoorRelay(etat, config.pulseEveryMs, ports);
  const metrics = openDoorMetrics(etat, clock.now);
  const queue = openQueue(deciderOf(spec), ports, { onAppended: () => relay.nudge(), onBatch: metrics.onBatch });
  const { inbox, consumer } = openInbox(etat, ports, metrics.inboxObserver);
  const intake = openIntake<Code>({
    db,
    queue,
    inbox,
    clock,
    matters,
    refusals: { ...commonRefusals(spec.words), ...spec.refusals },
    resolvePerson,
    accepted: () => ({ accept: config.acceptNumbers, today: osloDayOf(clock.now()) }),
    observer: metrics.posts,
    onRegistryTrouble: (err) => logger.warn({ err, code: err.code }, 'person-registry could not be asked'),
  });
  return {
    routes: [
      ...keptFor(etat, [
        ...postingRoutes({ etat, intake, logger }),
        ...reportRoutes(db),
        ...noticeRoutes({ db, inbox }),
      ]),
      ...operationsRoutesOf(db, takeNotices, { logger, onCommitted: inbox.tell }),
      resendRoute(etat, relay, logger),
    ],
    loops: [relay, consumer].map((loop) => ({ ...loop, isNeeded: false })), // a bus that is away is not for senders to feel
    migrations: doorMigrations,
    ready: () => [checkDatabase(db)],
    gauges: metrics.gaugesOf({ db, clock, relay, consumer }),
    instruments: metrics.instruments,
    relay,
    behind: async () => (await consumer.lag()).reduce((sum, { behind }) => sum + behind, 0),
    close: () => queue.close(),
  };
};
