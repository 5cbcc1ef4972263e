import { setTimeout as sleep } from 'node:timers/promises';
import type { Database, Migration } from '@overgang/database';
import type { EventBus } from '@overgang/event-bus';
import { operationsRoutesOf } from '@overgang/event-intake';
import { headOfLog } from '@overgang/event-log';
import type { BoundRoute } from '@overgang/http-service';
import { type App, type Clock, type Logger, openNews } from '@overgang/service-runtime';
import { consumeEvents, toldIn } from './consume/consume-events.ts';
import { type Agreement, agreementsInWords, byMunicipality } from './domain/index.ts';
import { boardRoutes } from './http/board-routes.ts';
import { openBoard } from './open-board.ts';
import { openTrackerRelay } from './open-tracker-relay.ts';
import { countDueJourneys, countJourneys } from './storage/journey-table.ts';
import { migrations } from './storage/migrations.ts';
import { keepChangesShort } from './sweep/keep-changes-short.ts';
import { wakeDueJourneys } from './sweep/wake-due-journeys.ts';
import { openTracking, type Tracking } from './track/open-tracking.ts';

/** What the tracker is told. */
export interface TrackerSettings {
  readonly sweepEveryMs: number;
  readonly agreements: readonly Agreement[];
}

/** What the tracker is handed. It opens and closes none of it. */
export interface TrackerPorts {
  readonly db: Database;
  readonly bus: EventBus;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The name of a unit, as it may be shown. */
  readonly nameOf: (orgnr: string) => string | undefined;
  /** The municipality, in Oslo the bydel, that an office answers for. */
  readonly placeOf: (orgnr: string) => string | undefined;
}

/** The tracker, joined and not yet running. */
export interface TrackerApp extends App<BoundRoute, Migration> {
  /** Records of the doors that are not taken in yet. */
  readonly behind: () => Promise<number>;
  /** Journeys whose time has come and that are not looked at yet. */
  readonly dueNow: () => Promise<number>;
  /** How many people the tracker has been told of. */
  readonly known: () => Promise<number>;
  /** Whether everything that the tracker has said is on the bus. */
  readonly isRelayed: () => Promise<boolean>;
  /** Resolves when gaps are judged at this instant or later: every door has told us everything up to it. */
  readonly judgedUpTo: (instant: Date) => Promise<void>;
}

const sweepBatch = 500;
const lookEveryMs = 5;
/** Another process may have changed the board, and that one cannot wake us. */
const lookAgainMs = 1_000;

/** The loops that move journeys: what was told, and what is due. */
const openLoops = (
  { sweepEveryMs: pollEveryMs }: TrackerSettings,
  { db, bus, clock, logger }: TrackerPorts,
  { tracking, tell }: { readonly tracking: Tracking; readonly tell: () => void },
) => {
  const sweep = wakeDueJourneys({
    wakeSome: async () => {
      const woken = await tracking.wakeSome(sweepBatch);
      if (woken > 0) tell();
      return woken;
    },
    batch: sweepBatch,
    pollEveryMs,
    clock,
  });
  const consumer = consumeEvents({
    db,
    bus,
    take: tracking.take,
    onCommitted: ({ events, pulses }) => {
      if (events.length > 0) tell();
      if (pulses.length > 0) sweep.nudge();
    },
    onTrouble: (code, cause) => logger.warn({ code, err: cause }, 'a batch of events could not be taken in'),
  });
  return { sweep, consumer };
};

/** Joins the rooms of the tracker: consume, track, sweep, board. It opens nothing. */
export const createApp = (settings: TrackerSettings, ports: TrackerPorts): TrackerApp => {
  const { db, clock, nameOf, placeOf } = ports;
  const byPlace = byMunicipality(settings.agreements);
  const agreements = () => byPlace;
  const news = openNews();
  const relay = openTrackerRelay(ports);
  const tracking = openTracking({ db, clock, agreements, nameOf, placeOf });
  const { take, judgedAt } = tracking;
  const { sweep, consumer } = openLoops(settings, ports, {
    tracking,
    tell: () => {
      relay.nudge();
      news.tell();
    },
  });
  const agreementsOf = (kommuner: readonly string[] | 'alle') =>
    agreementsInWords(settings.agreements, { kommuner, nameOf });
  const readers = {
    agreementsInWords: agreementsOf,
    waitForNews: (signal: AbortSignal) => news.wait(lookAgainMs, signal),
  };
  const board = openBoard({ db, clock, agreements, judgedAt, nameOf, ...readers });
  return {
    routes: [...boardRoutes(board), ...operationsRoutesOf(db, (tx, sorted) => take(tx, toldIn(sorted), sorted))],
    loops: [consumer, sweep, relay, keepChangesShort({ db, clock })],
    migrations,
    ready: () => [{ name: 'database', check: () => db.ping().then(() => ({ ok: true })) }],
    behind: async () => (await consumer.lag()).reduce((sum, { behind }) => sum + behind, 0),
    dueNow: async () => (await countDueJourneys(db, new Date(await judgedAt(db)))).due,
    known: () => countJourneys(db),
    isRelayed: async () => relay.position() >= (await headOfLog(db)),
    judgedUpTo: async (instant) => {
      while ((await judgedAt(db)) < instant.getTime()) await sleep(lookEveryMs);
    },
    close: async () => undefined,
  };
};
