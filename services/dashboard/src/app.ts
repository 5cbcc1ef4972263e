import path from 'node:path';
import cookie from '@fastify/cookie';
import { type BoundRoute, type HttpService, type HttpServiceOptions, openHttpService } from '@overgang/http-service';
import { type App, type Clock, type Logger, openMetrics, systemClock } from '@overgang/service-runtime';
import { addBoardRoutes } from './api/board-routes.ts';
import { addPageRoutes } from './api/page-routes.ts';
import { openSessionSeal } from './api/seal-session.ts';
import { securityHeaders } from './api/security-headers.ts';
import { addSessionRoutes } from './api/session-routes.ts';
import { openSessions } from './api/sessions.ts';
import type { SignIn } from './api/sign-in.ts';
import { openTracker } from './api/tracker.ts';
import type { DashboardConfig } from './config.ts';
import type { Demo } from './contract/session.ts';

export { openDemoSignIn } from './api/demo-sign-in.ts';

/** Where `build` puts the page. */
export const pageFolder = path.resolve(import.meta.dirname, '../dist');

/** What the dashboard is handed. */
export interface DashboardPorts {
  readonly signIn: SignIn;
  /** Sessions run out by it. Default real time, also where the tracker's clock is moved. */
  readonly clock?: Clock;
  /** Where the built page is; default where `build` puts it. */
  readonly page?: string;
  /** What the demonstration invites its visitors to try. */
  readonly trial?: Demo['proving'];
}

/** Of the config, what the rooms need. */
export type DashboardSettings = Pick<DashboardConfig, 'publicUrl' | 'sessionKey' | 'trackerUrl'>;

/** The dashboard, joined and not yet listening. It has no contract routes: browsers come with a cookie, not with a token. */
export interface DashboardApp extends App<BoundRoute, never> {
  /** Adds the page and what the page asks for. For http-service's option of the same name. */
  readonly extend: NonNullable<HttpServiceOptions['extend']>;
}

/** Joins the rooms of the dashboard. It opens nothing. */
export const createApp = (config: DashboardSettings, ports: DashboardPorts): DashboardApp => {
  const { signIn, clock = systemClock, trial, page = pageFolder } = ports;
  const tracker = openTracker({ baseUrl: config.trackerUrl, tokenFor: signIn.tokenFor });
  const seal = openSessionSeal(config.sessionKey);
  const sessions = openSessions({ seal, signIn, clock, secure: config.publicUrl.startsWith('https:') });
  return {
    routes: [],
    loops: [],
    migrations: [],
    ready: () => [{ name: 'tracker', check: async () => ({ ok: await tracker.isThere() }) }],
    close: async () => undefined,
    extend: async (server) => {
      await server.register(cookie);
      server.addHook('onRequest', async (_request, reply) => void reply.headers(securityHeaders));
      addSessionRoutes(server, { sessions, signIn, ...(trial === undefined ? {} : { trial }) });
      addBoardRoutes(server, sessions, tracker);
      await addPageRoutes(server, page);
    },
  };
};

/** The dashboard behind http-service: health, metrics, problems and closing are as in every service. It does not listen yet. */
export const openDashboard = async (
  config: DashboardSettings,
  { logger, ...ports }: DashboardPorts & { readonly logger: Logger },
): Promise<HttpService> => {
  const app = createApp(config, ports);
  return await openHttpService({
    name: 'dashboard',
    routes: app.routes,
    extend: app.extend,
    readiness: app.ready?.() ?? [],
    docs: false,
    verifyToken: () => Promise.reject(new Error('The dashboard takes cookies, no tokens')), // never asked: there are no such routes
    logger,
    metrics: openMetrics({ service: 'dashboard' }),
  });
};
