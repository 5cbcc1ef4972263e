import { setTimeout as sleep } from 'node:timers/promises';
import { demoOrganisations, openOrganisationDirectory, readOrganisationDirectory } from '@overgang/access';
import { leastPartitions, transitionsTopic } from '@overgang/contracts';
import { checkDatabase, type Migration } from '@overgang/database';
import { operationsRoutesOf, type SortedRecords } from '@overgang/event-intake';
import { headOfLog } from '@overgang/event-log';
import type { BoundRoute } from '@overgang/http-service';
import { hostedService } from '@overgang/service-host';
import { type App, openNews } from '@overgang/service-runtime';
import { TrackerConfig } from './config.ts';
import { eventTopics, toldIn } from './consume/consume-events.ts';
import type { Decided } from './domain/index.ts';
import { agreementRoutes } from './http/agreement-routes.ts';
import { boardRoutes } from './http/board-routes.ts';
import { decisionRoutes } from './http/decision-routes.ts';
import { sourceRoutes } from './http/source-routes.ts';
import { loopsAfter } from './loops-after.ts';
import { openAgreementDesk } from './open-agreement-desk.ts';
import { type OpenAgreements, openAgreements } from './open-agreements.ts';
import { openBoard } from './open-board.ts';
import { openLoops } from './open-loops.ts';
import { openSources } from './open-sources.ts';
import { noticeTopics, openTrackerRelay } from './open-tracker-relay.ts';
import { openTracking } from './open-tracking.ts';
import { readAgreementsFile } from './source/read-agreements-file.ts';
import { countDueJourneys, countJourneys } from './storage/count-journeys.ts';
import { migrations } from './storage/migrations.ts';
import type { Tracking } from './track/open-tracking.ts';
import { openTrackerMetrics } from './tracker-metrics.ts';
import type { TrackerPorts, TrackerSettings } from './tracker-ports.ts';

/** The tracker, joined and not yet running. */
export interface TrackerApp extends App<BoundRoute, Migration> {
  /** Records of the doors that are not taken in yet; infinite while nobody listens. */
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

interface DeskParts {
  readonly agreements: OpenAgreements;
  readonly tracking: Tracking;
  readonly news: ReturnType<typeof openNews>;
  readonly tell: () => void;
  readonly judgeAnew: () => void;
}

const lookEveryMs = 5;
/** Another process may have changed the board, and that one cannot wake us. */
const lookAgainMs = 1_000;

/** What stands behind the routes that people call: the board, and the agreements. */
const openDesks = (
  { db, clock, nameOf, placeOf, etatOf }: TrackerPorts,
  { agreements, tracking, news, tell, judgeAnew }: DeskParts,
) => {
  const { judgedAt } = tracking;
  const told = async (deciding: Promise<Decided>): Promise<Decided> => {
    const decided = await deciding;
    if (decided.kind === 'decided') tell();
    return decided;
  };
  const board = openBoard({
    db,
    clock,
    agreements: agreements.now,
    agreementsThen: agreements.asOf,
    judgedAt,
    nameOf,
    placeOf,
    etatOf,
    decide: (deciding) => told(tracking.decide(deciding)),
    merge: (merging) => told(tracking.merge(merging)),
    part: (parting) => told(tracking.part(parting)),
    waitForNews: (signal) => news.wait(lookAgainMs, signal),
  });
  const onDecided = (): void => {
    tell();
    judgeAnew();
  };
  return { board, agreements: openAgreementDesk({ db, clock, agreements, judgedAt, nameOf, onDecided }) };
};

/** What moves journeys: consumer and sweep, the relay that carries on what they say, and the repair of dead letters. */
const openRoad = (settings: TrackerSettings, ports: TrackerPorts) => {
  const { db, logger } = ports;
  const agreements = openAgreements(ports);
  const takeFileIn = () => agreements.takeFileIn(settings.agreements, logger);
  const news = openNews();
  const relay = openTrackerRelay(ports);
  const tell = (): void => {
    relay.nudge();
    news.tell();
  };
  const onFault = (personRef: string, err: unknown): void =>
    logger.error({ code: 'look-failed', personRef, err }, 'a journey could not be looked at; it is set aside');
  const metrics = openTrackerMetrics(ports.clock.now);
  const tracking = openTracking({ ...ports, agreements: agreements.hold, onFault, onSaid: metrics.said });
  const parts = { tracking, tell, observer: metrics.observer, agreements: agreements.reader };
  const { consumer, anew, moving, forgetful } = openLoops(settings, ports, parts);
  const loops = [...loopsAfter(takeFileIn, moving), forgetful, relay];
  const take = (tx: Parameters<typeof tracking.take>[0], sorted: SortedRecords): Promise<void> =>
    tracking.take(tx, toldIn(sorted), sorted);
  const operations = operationsRoutesOf(db, take, { logger, onCommitted: tell });
  const desks = openDesks(ports, { agreements, tracking, news, tell, judgeAnew: anew.nudge });
  return { desks, relay, tracking, consumer, metrics, loops, operations };
};

/** Joins the rooms of the tracker: consume, track, sweep, board. It opens nothing. */
export const createApp = (settings: TrackerSettings, ports: TrackerPorts): TrackerApp => {
  const { db, clock, logger } = ports;
  const { desks, relay, tracking, consumer, metrics, loops, operations } = openRoad(settings, ports);
  const { judgedAt } = tracking;
  const sources = openSources({ db, clock, nameOf: ports.nameOf });
  const { board, agreements } = desks;
  const behind = async () => {
    const lag = await consumer.lag();
    return lag.length === 0 ? Number.POSITIVE_INFINITY : lag.reduce((sum, { behind: records }) => sum + records, 0);
  };
  return {
    routes: [
      ...boardRoutes(board),
      ...agreementRoutes(agreements, logger),
      ...decisionRoutes(board, logger),
      ...operations,
      ...sourceRoutes(sources),
    ],
    loops,
    migrations,
    gauges: [...metrics.gaugesOf({ db, clock, judgedAt, relay, consumer }), ...sources.gauges],
    instruments: metrics.instruments,
    ready: () => [checkDatabase(db)],
    behind,
    dueNow: async () => (await countDueJourneys(db, new Date(await judgedAt(db)))).due,
    known: () => countJourneys(db),
    isRelayed: async () => relay.position() >= (await headOfLog(db)),
    judgedUpTo: async (instant) => {
      while ((await judgedAt(db)) < instant.getTime()) await sleep(lookEveryMs);
    },
    close: async () => undefined,
  };
};

/** The recipe of the tracker as a process of its own. */
export const transitionTracker = hostedService({
  name: 'transition-tracker',
  schema: 'transition_tracker',
  config: TrackerConfig,
  topics: [...eventTopics, ...noticeTopics, transitionsTopic].map((name) => ({ name, partitions: leastPartitions })),
  migrations,
  createApp: async (config, ports) => {
    const { agreementsFile, organisationsFile } = config;
    const agreements = agreementsFile === undefined ? undefined : await readAgreementsFile(agreementsFile);
    const { nameOf, placeOf, etatOf } =
      organisationsFile === undefined
        ? openOrganisationDirectory(demoOrganisations)
        : await readOrganisationDirectory(organisationsFile);
    const settings = agreements === undefined ? config : { ...config, agreements };
    return createApp(settings, { ...ports, nameOf, placeOf, etatOf });
  },
});
