import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openLocalIssuer } from '@overgang/access';
import { eventually, freePort, runMain, serveJson } from '@overgang/testing';
import { afterEach, expect, test } from 'vitest';
import { directory } from './a-running-tracker.ts';
import { useTrackerDatabase } from './use-tracker-database.ts';

const database = useTrackerDatabase();
const main = path.join(import.meta.dirname, '../src/main.ts');
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const start = (env: Record<string, string>) => {
  const running = runMain(main, env);
  closing.push(() => running.end('SIGKILL'));
  return running;
};

const environment = async (more: Record<string, string> = {}) => {
  const issuer = await openLocalIssuer({ issuer: 'http://issuer', audience: 'overgang', organisations: directory });
  const keys = await serveJson(issuer.jwks);
  closing.push(keys.close);
  const port = await freePort();
  const env = {
    PORT: String(port),
    DATABASE_URL: database.url,
    BUS_URL: database.adminUrl,
    ISSUER: 'http://issuer',
    JWKS_URL: keys.url,
    ...more,
  };
  return { env, url: `http://127.0.0.1:${port}`, issuer };
};

test('starts as a plain role, serves the board, and stops when it is told to', async () => {
  const { env, url, issuer } = await environment();
  const running = start(env);
  await eventually(async () => (await fetch(`${url}/health/ready`)).status === 200, { within: 60_000 });
  const headers = { authorization: `Bearer ${await issuer.token('nav-hamar')}` };
  const board = await fetch(`${url}/v1/overganger`, { headers });
  expect([board.status, await board.json()]).toMatchObject([200, { rader: [] }]);
  expect(await (await fetch(`${url}/metrics`)).text()).toContain('tracker_journeys_due');
  expect(await running.end(), running.output()).toBe(0);
});

test('says everything that is wrong with its config, and starts nothing', async () => {
  const { ended, output } = start({ SWEEP_EVERY_MS: '1' });
  expect(await ended).toBe(1);
  for (const key of ['DATABASE_URL', 'ISSUER', 'JWKS_URL', 'SWEEP_EVERY_MS']) expect(output()).toContain(key);
});

test('does not start with agreements that it cannot use, and says why', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'overgang-agreements-'));
  closing.push(() => rm(folder, { recursive: true }));
  const file = path.join(folder, 'avtaler.json');
  const frister = [{ forventning: 'samtykke-uavklart', dager: 30 }];
  await writeFile(file, JSON.stringify([{ avtaleId: 'a', kommune: '3403', gyldigFra: '2026-01-01', frister }]));
  const { env } = await environment({ AGREEMENTS_FILE: file });
  const { ended, output } = start(env);
  expect(await ended).toBe(1);
  expect(output()).toContain("'samtykke-uavklart' is no rule that an agreement may move");
});
