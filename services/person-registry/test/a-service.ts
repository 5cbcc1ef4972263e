import { randomBytes } from 'node:crypto';
import { demoOrganisations, openLocalIssuer, openOrganisationDirectory, openTokenVerifier } from '@overgang/access';
import { type Orgnr, PersonRef, VarselBestilt, VarselId, VarselTilbakekalt } from '@overgang/contracts';
import type { Database } from '@overgang/database';
import { type MemoryBus, openMemoryBus } from '@overgang/event-bus';
import { type HttpService, openHttpService } from '@overgang/http-service';
import { createLogger, openMetrics, superviseLoops } from '@overgang/service-runtime';
import { fakeClock } from '@overgang/testing';
import { createApp, type PersonRegistryApp, type PersonRegistrySettings } from '../src/app.ts';
import { noticeTopics } from '../src/consume/take-notices.ts';
import { aKey } from './a-registry.ts';

export const organisations = openOrganisationDirectory(demoOrganisations, 'the demo');

export const orgnrOf = (key: string): Orgnr => {
  const one = organisations.byKey(key);
  if (one === undefined) throw new Error(`no ${key}`);
  return one.orgnr;
};

export interface RunningService {
  readonly app: PersonRegistryApp;
  readonly http: HttpService;
  readonly bus: MemoryBus;
  readonly clock: ReturnType<typeof fakeClock>;
  /** Everything that was logged, as it would stand in the file. */
  readonly logged: () => string;
  readonly token: (name: string, scopes?: readonly string[]) => Promise<string>;
  readonly send: (...events: readonly unknown[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The whole service on a real database, with a bus in memory and loops that run. */
export const openService = async (
  db: Database,
  settings: Partial<PersonRegistrySettings> = {},
): Promise<RunningService> => {
  const lines: string[] = [];
  const logger = createLogger({
    service: 'person-registry',
    level: 'trace',
    destination: { write: (line) => void lines.push(line) },
  });
  const clock = fakeClock();
  const bus = await openMemoryBus({ topics: noticeTopics });
  const defaults: PersonRegistrySettings = {
    lookupKey: randomBytes(32),
    sealingKeys: [aKey('k1')],
    acceptNumbers: 'synthetic',
    openNoticeDays: 730,
  };
  const app = createApp({ ...defaults, ...settings }, { db, bus, clock, logger });
  const issuer = await openLocalIssuer({ issuer: 'http://issuer', audience: 'overgang', organisations });
  const { verify } = openTokenVerifier({
    issuer: 'http://issuer',
    audience: 'overgang',
    jwks: issuer.jwks,
    organisations,
  });
  const http = await openHttpService({
    name: 'person-registry',
    routes: app.routes,
    verifyToken: verify,
    logger,
    metrics: openMetrics({ service: 'person-registry', processMetrics: false }),
    rateLimit: false,
  });
  const loops = superviseLoops(app.loops, { logger });
  let offset = 0;
  return {
    app,
    http,
    bus,
    clock,
    logged: () => lines.join(''),
    token: (name, scopes) => issuer.token(name, scopes === undefined ? {} : { scopes }),
    send: async (...events) => {
      await bus.publish(
        events.map((event) => ({
          topic: `overgang.varsler.${noticeAgency(event)}.v1`,
          key: String(offset++),
          value: Buffer.from(typeof event === 'string' ? event : JSON.stringify(event)),
          headers: {},
        })),
      );
    },
    close: async () => {
      await loops.stop();
      await http.close();
      await bus.close();
    },
  };
};

const noticeAgency = (event: unknown): string => {
  const data = (event as { data?: { mottaker?: { etat?: string } } }).data;
  return data?.mottaker?.etat ?? 'nav';
};

type Ordered = typeof VarselBestilt.example;

/** A notice to the housing office of Hamar, unless it says otherwise. */
export const aNotice = (personRef: PersonRef, data: Partial<Ordered['data']> = {}): Ordered => ({
  ...VarselBestilt.example,
  id: crypto.randomUUID(),
  subject: personRef,
  data: { ...VarselBestilt.example.data, varselId: VarselId.parse(crypto.randomUUID()), ...data },
});

/** The recall of a notice. */
export const recallOf = (notice: Ordered): typeof VarselTilbakekalt.example => ({
  ...VarselTilbakekalt.example,
  id: crypto.randomUUID(),
  subject: notice.subject,
  data: { ...VarselTilbakekalt.example.data, varselId: notice.data.varselId, mottaker: notice.data.mottaker },
});

export const somePersonRef = (): PersonRef => PersonRef.parse(crypto.randomUUID());
