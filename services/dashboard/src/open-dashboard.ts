import { type HttpService, openHttpService } from '@overgang/http-service';
import { type Logger, openMetrics } from '@overgang/service-runtime';
import { createApp, type DashboardPorts, type DashboardSettings } from './app.ts';

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
