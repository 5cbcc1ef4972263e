import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createLogger } from '@overgang/service-runtime';
import { openBrowser } from '@overgang/testing/browser';
import { openEmbeddedSystem } from './embedded/open-embedded-system.ts';
import { portsFrom } from './embedded/ports.ts';
import { openProgressBar } from './lib/progress-bar.ts';
import { newDemoPlan } from './start/demo-plan.ts';
import { loadDemo } from './start/load-demo.ts';

const help = `Takes the picture of the board that the README shows.

  npm run picture                  writes docs/board.png
  npm run picture -- --out FILE

It starts the demonstration in a temporary place, opens the board in a browser from npm, and stops everything again.`;

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: path.resolve(import.meta.dirname, '../docs/board.png') },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

/** A Sunday noon that stays the same, so that two pictures differ only by what the board does. */
const now = Date.parse('2026-11-22T11:00:00Z');

const takePicture = async (address: string, out: string): Promise<void> => {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 960 } });
    await page.goto(address);
    await page.locator('[data-row-link]').first().waitFor();
    await page.screenshot({ path: out });
  } finally {
    await browser.close();
  }
};

if (values.help) console.log(help);
else {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'overgang-picture-'));
  await chmod(dataDir, 0o755); // PostgreSQL runs as another account when we are root
  const plan = newDemoPlan(200, 1, now);
  const system = await openEmbeddedSystem({
    dataDir,
    ports: portsFrom(0),
    logger: createLogger({ service: 'overgang', level: 'error' }),
    durable: false,
    beginAt: new Date(plan.from),
  });
  try {
    const bar = openProgressBar('Making the demonstration');
    await loadDemo(system, plan, bar.show);
    await system.clock.moveTo(new Date(now));
    await takePicture(system.urls.dashboard, values.out);
    bar.end(`The picture is in ${values.out}`);
  } finally {
    await system.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
