import path from 'node:path';
import type { App, Check, Clock, Logger } from '@overgang/service-runtime';
import { addBoardRoutes } from './api/board-routes.ts';
import { addHealthRoutes } from './api/health-routes.ts';
import { openWebServer } from './api/open-web-server.ts';
import { addPageRoutes } from './api/page-routes.ts';
import { openSessionSeal } from './api/seal-session.ts';
import { addSessionRoutes } from './api/session-routes.ts';
import { openSessions } from './api/sessions.ts';
import type { SignIn } from './api/sign-in.ts';
import { openTracker } from './api/tracker.ts';
import type { DashboardConfig } from './config.ts';
import type { Demo } from './contract/session.ts';

/** Where `build` puts the page. */
export const pageFolder = path.resolve(import.meta.dirname, '../dist');

/** What the dashboard is handed. */
export interface DashboardPorts {
  readonly signIn: SignIn;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Where the built page is; default where `build` puts it. */
  readonly page?: string;
  /** What the demonstration invites its visitors to try. */
  readonly trial?: Demo['proving'];
}

/** The dashboard, joined and not yet listening. */
export interface DashboardApp extends App {
  readonly listen: (at: { readonly host: string; readonly port: number }) => Promise<string>;
}

/** Joins the rooms of the dashboard. It opens nothing but itself: no database, no port. */
export const createApp = async (config: DashboardConfig, ports: DashboardPorts): Promise<DashboardApp> => {
  const { signIn, clock, logger, trial } = ports;
  const tracker = openTracker({ baseUrl: config.trackerUrl, tokenFor: signIn.tokenFor });
  const seal = openSessionSeal(config.sessionKey);
  const sessions = openSessions({ seal, signIn, clock, secure: config.publicUrl.startsWith('https:') });
  const checks: readonly Check[] = [{ name: 'tracker', check: async () => ({ ok: await tracker.isThere() }) }];
  const server = await openWebServer(logger);
  addHealthRoutes(server, checks);
  addSessionRoutes(server, { sessions, signIn, ...(trial === undefined ? {} : { trial }) });
  addBoardRoutes(server, sessions, tracker);
  await addPageRoutes(server, ports.page ?? pageFolder);
  return {
    routes: [],
    loops: [],
    migrations: [],
    ready: () => checks,
    listen: (at) => server.listen(at),
    close: () => server.close(),
  };
};
