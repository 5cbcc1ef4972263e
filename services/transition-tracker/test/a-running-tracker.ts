import { demoOrganisations, openOrganisationDirectory, Unauthorised } from '@overgang/access';
import { transitionsTopic } from '@overgang/contracts';
import type { Database } from '@overgang/database';
import { type EventBus, type MemoryBus, openMemoryBus } from '@overgang/event-bus';
import { type HttpService, openHttpService } from '@overgang/http-service';
import {
  addGauges,
  addInstruments,
  type Clock,
  createLogger,
  openMetrics,
  superviseLoops,
} from '@overgang/service-runtime';
import { type FakeClock, fakeClock } from '@overgang/testing';
import { createApp, type TrackerApp } from '../src/app.ts';
import { eventTopics } from '../src/consume/consume-events.ts';
import type { Agreement } from '../src/domain/index.ts';
import { noticeTopics } from '../src/open-tracker-relay.ts';
import { nameOf, placeOf } from './a-tracking.ts';

export const partitions = 2;
export const topics = [...eventTopics, ...noticeTopics, transitionsTopic].map((name) => ({ name, partitions }));
export const openTestBus = (): Promise<MemoryBus> => openMemoryBus({ topics });

export const directory = openOrganisationDirectory(demoOrganisations);

/** In the place of a token stands an organisation's key: 'dps-hamar'. */
const verifyToken = async (said: string | undefined) => {
  const one = directory.byKey(said?.replace('Bearer ', '') ?? '');
  const caller = one && directory.callerFor(one.orgnr, one.scopes);
  if (caller === undefined) throw new Unauthorised('token-ugyldig');
  return caller;
};

export interface RunningTracker {
  readonly app: TrackerApp;
  readonly http: HttpService;
  readonly clock: FakeClock;
  readonly logged: () => string;
  readonly stop: () => Promise<void>;
}

export interface RunOptions {
  readonly bus: EventBus;
  readonly clock?: FakeClock;
  /** A file of agreements, taken in at start. */
  readonly agreements?: readonly Agreement[];
  readonly sweepEveryMs?: number;
}

/** A tracker that runs: its loops, and its routes without a network. */
export const runTracker = async (db: Database, options: RunOptions): Promise<RunningTracker> => {
  const { bus, clock = fakeClock(), agreements, sweepEveryMs = 50 } = options;
  const lines: string[] = [];
  const logger = createLogger({ service: 'tracker', destination: { write: (line) => void lines.push(line) } });
  const ports = { db, bus, clock: clock satisfies Clock, logger, nameOf, placeOf, etatOf: directory.etatOf };
  const app = createApp({ sweepEveryMs, ...(agreements === undefined ? {} : { agreements }) }, ports);
  const metrics = openMetrics({ service: 'tracker', processMetrics: false });
  addGauges(metrics, app.gauges ?? []);
  addInstruments(metrics, app.instruments ?? []);
  const loops = superviseLoops(app.loops, { logger });
  const http = await openHttpService({
    name: 'tracker',
    routes: app.routes,
    verifyToken,
    logger,
    metrics,
    readiness: [...(app.ready?.() ?? []), ...loops.checks],
    rateLimit: false,
  });
  return {
    app,
    http,
    clock,
    logged: () => lines.join(''),
    stop: async () => {
      await loops.stop();
      await http.close();
    },
  };
};
