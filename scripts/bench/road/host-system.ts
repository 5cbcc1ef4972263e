import { createLogger } from '@overgang/service-runtime';
import { openEmbeddedSystem } from '../../embedded/open-embedded-system.ts';
import { portsFrom } from '../../embedded/ports.ts';

/** What the host says when it is up: where, and as whom to come in. */
export interface HostUp {
  readonly doorPort: number;
  readonly trackerUrl: string;
  readonly token: string;
}

const who = 'dps-hamar';

const [dataDir = ''] = process.argv.slice(2);
const logger = createLogger({ service: 'overgang', level: 'error' });
const system = await openEmbeddedSystem({ dataDir, ports: portsFrom(0), logger });
const token = await system.issuer.token(who);

process.on('message', (asked: 'memory' | 'stop') => {
  if (asked === 'memory') process.send?.({ rss: process.memoryUsage.rss() });
  else void system.close().then(() => process.exit(0));
});
process.on('disconnect', () => process.exit(0));
const up: HostUp = { doorPort: Number(new URL(system.urls.tsb).port), trackerUrl: system.urls.tracker, token };
process.send?.(up);
