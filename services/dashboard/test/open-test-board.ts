import { existsSync } from 'node:fs';
import path from 'node:path';
import { demoOrganisations, Organisation } from '@overgang/access';
import { createLogger, type ManualClock, openManualClock } from '@overgang/service-runtime';
import { openDashboard, openDemoSignIn, pageFolder } from '../src/index.ts';
import { type FakeTracker, openFakeTracker } from './fake-tracker/open-fake-tracker.ts';

/** The dashboard before a fake tracker, both on free ports. */
export interface TestBoard {
  readonly url: string;
  readonly tracker: FakeTracker;
  readonly clock: ManualClock;
  readonly close: () => Promise<void>;
}

/** The moment at which the fake board stands: a Friday morning. */
export const testMoment = '2026-11-20T09:30:00+01:00';

const trial = {
  forklaring: 'Meld en utskrivningsdato fra klinikken, og se tavla endre seg:',
  kommando: [
    'curl -X PUT http://localhost:4001/v1/opphold/prove-1/utskrivningsplan \\',
    '  -H "authorization: Bearer $(npm run -s token -- dps-hamar)" -H "content-type: application/json" \\',
    '  -d \'{"person": {"identitetsnummer": "41888800000"}, "kommune": "3403", "utskrivning": {…}}\'',
  ].join('\n'),
};

/** Opens both. `demo: false` leaves nobody to sign in as. */
export const openTestBoard = async (
  options: {
    readonly people?: number;
    readonly port?: number;
    readonly demo?: boolean;
    readonly publicUrl?: string;
  } = {},
): Promise<TestBoard> => {
  if (!existsSync(path.join(pageFolder, 'index.html'))) throw new Error('Build the page first: pnpm build');
  const clock = openManualClock(testMoment);
  const tracker = await openFakeTracker({
    per: testMoment,
    ...(options.people === undefined ? {} : { people: options.people }),
  });
  const organisations = options.demo === false ? [] : demoOrganisations.map((one) => Organisation.parse(one));
  const config = {
    publicUrl: options.publicUrl ?? 'http://localhost',
    trackerUrl: tracker.url,
    sessionKey: 'only for tests, only for tests, only',
  };
  const http = await openDashboard(config, {
    clock,
    logger: createLogger({ service: 'dashboard', level: 'silent' }),
    signIn: openDemoSignIn({ organisations, now: clock.now, issue: async (key) => `token-of-${key}` }),
    trial,
  });
  const url = await http.listen({ host: '127.0.0.1', port: options.port ?? 0 });
  return {
    url,
    tracker,
    clock,
    close: async () => {
      await http.close();
      await tracker.close();
    },
  };
};
