import { openTokenVerifier, readOrganisationDirectory } from '@overgang/access';
import { migrate, openDatabase } from '@overgang/database';
import { openPostgresBus } from '@overgang/event-bus';
import { openHttpService } from '@overgang/http-service';
import { openMetrics, runService } from '@overgang/service-runtime';
import { createApp, noticeTopics } from './app.ts';
import { PersonRegistryConfig } from './config.ts';

const name = 'person-registry';

await runService({
  name,
  config: PersonRegistryConfig,
  open: async ({ config, logger, clock, use, startLoops }) => {
    const { databaseUrl, busUrl, host, port } = config;
    const db = await use(
      'database',
      () => openDatabase({ url: databaseUrl, schema: 'person_registry', application: name }),
      (opened) => opened.close(),
    );
    const bus = await use(
      'bus',
      () => openPostgresBus({ url: busUrl, topics: noticeTopics }),
      (opened) => opened.close(),
    );
    const app = await use(
      'app',
      () => createApp(config, { db, bus, clock, logger }),
      (opened) => opened.close(),
    );
    await migrate(db, app.migrations);
    const organisations = await readOrganisationDirectory(config.organisationsFile);
    const { tokenIssuer: issuer, tokenKeysUrl: jwks, tokenAudience } = config;
    const audience = tokenAudience === undefined ? {} : { audience: tokenAudience };
    const { verify } = openTokenVerifier({ issuer, jwks, organisations, ...audience });
    const loops = await startLoops(app.loops);
    const http = await use(
      'http',
      () =>
        openHttpService({
          name,
          routes: app.routes,
          verifyToken: verify,
          logger,
          metrics: openMetrics({ service: name }),
          readiness: [...(app.ready?.() ?? []), ...loops],
        }),
      (opened) => opened.close(),
    );
    await http.listen({ host, port });
  },
});
