import { openLocalIssuer, openOrganisationDirectory } from '@overgang/access';
import { openHttpService } from '@overgang/http-service';
import { openMetrics, runService } from '@overgang/service-runtime';
import { DemoIssuerConfig } from './config.ts';

// It hands out no tokens: whoever has the key file makes them (npm run token). So nothing here needs a name or a list.
await runService({
  name: 'demo-issuer',
  config: DemoIssuerConfig,
  open: async ({ config, logger, use }) => {
    const { host, port, issuerKeyFile: keyFile } = config;
    const organisations = openOrganisationDirectory([]);
    const { jwks } = await openLocalIssuer({ issuer: 'demo', audience: 'demo', organisations, keyFile });
    const http = await use(
      'http',
      () =>
        openHttpService({
          name: 'demo-issuer',
          routes: [],
          extend: (server) => void server.get('/jwks', () => Promise.resolve(jwks)),
          docs: false,
          verifyToken: () => Promise.reject(new Error('The key set is open to all')), // never asked: there are no such routes
          logger,
          metrics: openMetrics({ service: 'demo-issuer' }),
        }),
      (opened) => opened.close(),
    );
    await http.listen({ host, port });
  },
});
