import type { CallerEtat, TokenVerifier } from '@overgang/access';
import type { Migration } from '@overgang/database';
import { type BoundRoute, type HttpService, openHttpService } from '@overgang/http-service';
import {
  type App,
  addGauges,
  addInstruments,
  type Check,
  type Logger,
  type MetricsRegistry,
  type Resources,
} from '@overgang/service-runtime';

/** What serving an app takes beside the app. */
export interface ServeSettings {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly verifier: TokenVerifier;
  readonly logger: Logger;
  readonly metrics: MetricsRegistry;
  /** Whose callers may come in at all; everybody when left out. */
  readonly callers?: readonly CallerEtat[];
  readonly extend?: NonNullable<Parameters<typeof openHttpService>[0]['extend']>;
  /** `false` in the demonstration, where one machine plays every organisation. */
  readonly rateLimit?: false;
  readonly use: Resources['use'];
  readonly startLoops: (loops: App['loops']) => Promise<readonly Check[]>;
}

/** A service that is up. */
export interface ServedApp {
  readonly http: HttpService;
  readonly url: string;
}

/** Starts an app's loops and serves its routes. Everything is handed to `use`, and so closed in reverse. */
export const serveApp = async (app: App<BoundRoute, Migration>, settings: ServeSettings): Promise<ServedApp> => {
  const { name, host, port, verifier, use, startLoops } = settings;
  await use(
    `${name} app`,
    () => app,
    (opened) => opened.close(),
  );
  addGauges(settings.metrics, app.gauges ?? []);
  addInstruments(settings.metrics, app.instruments ?? []);
  const loopChecks = await startLoops(app.loops);
  const http = await use(
    `${name} http`,
    () =>
      openHttpService({
        name,
        routes: app.routes,
        verifyToken: verifier.verify,
        logger: settings.logger,
        metrics: settings.metrics,
        readiness: [...(app.ready?.() ?? []), ...loopChecks],
        ...(settings.callers === undefined ? {} : { callers: settings.callers }),
        ...(settings.rateLimit === undefined ? {} : { rateLimit: settings.rateLimit }),
        ...(settings.extend === undefined ? {} : { extend: settings.extend }),
      }),
    (opened) => opened.close(),
  );
  return { http, url: await http.listen({ host, port }) };
};
