import { createApp, openDemoSignIn } from '@overgang/dashboard';
import { systemClock } from '@overgang/service-runtime';
import { demoDirectory } from './local-issuer.ts';
import type { Foundation } from './open-foundation.ts';
import { serve } from './open-services.ts';

/** A command that the board invites its visitors to try, and what it does. */
export interface Demo {
  readonly forklaring: string;
  readonly kommando: string;
}

/** Opens the board. Anybody may look at it as any of the demonstration's organisations. Its address. */
export const openDashboard = async (
  foundation: Foundation,
  { port, trackerUrl, demo }: { readonly port: number; readonly trackerUrl: string; readonly demo: Demo | undefined },
): Promise<string> => {
  const { issuer, secrets } = foundation;
  const signIn = openDemoSignIn({
    organisations: demoDirectory.all,
    issue: (key) => issuer.token(key),
    now: systemClock.now,
  });
  const app = createApp(
    { publicUrl: `http://localhost:${port}`, trackerUrl, sessionKey: secrets.sessionKey },
    { signIn, clock: systemClock, ...(demo === undefined ? {} : { trial: demo }) },
  );
  return await serve(app, { name: 'dashboard', port, foundation, extend: app.extend });
};
