import { demoOrganisations, openLocalIssuer, openOrganisationDirectory } from '@overgang/access';
import { runService } from '@overgang/service-runtime';
import { openDashboard, openDemoSignIn } from './app.ts';
import { DashboardConfig } from './config.ts';

await runService({
  name: 'dashboard',
  config: DashboardConfig,
  open: async ({ config, logger, use }) => {
    const { host, port, issuer, audience, issuerKeyFile } = config;
    const organisations = openOrganisationDirectory(demoOrganisations);
    const key = issuerKeyFile === undefined ? {} : { keyFile: issuerKeyFile };
    const local = await openLocalIssuer({ issuer, audience, organisations, ...key });
    const signIn = openDemoSignIn({ organisations: organisations.all, issue: local.token, now: () => new Date() });
    const http = await use(
      'http',
      () => openDashboard(config, { signIn, logger }),
      (opened) => opened.close(),
    );
    await http.listen({ host, port });
  },
});
