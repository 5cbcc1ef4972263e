import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { openLocalIssuer } from '@overgang/access';
import { openPersonResolver, resolveOverHttp, someSyntheticNumbers } from '@overgang/person-ref';
import { eventually, freePort, runMain, serveJson, useTestDatabase } from '@overgang/testing';
import { afterEach, expect, test } from 'vitest';
import { clinic } from './a-registry.ts';
import { organisations } from './a-service.ts';

const database = useTestDatabase('somewhere_else');
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

test('starts on an empty database, answers, and stops when it is told to', async () => {
  const issuer = await openLocalIssuer({ issuer: 'http://issuer', audience: 'overgang', organisations });
  const keys = await serveJson(issuer.jwks);
  closing.push(keys.close);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const running = start({
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE_URL: database.url,
    LOOKUP_KEY: randomBytes(32).toString('base64'),
    SEALING_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    ACCEPT_NUMBERS: 'synthetic',
    ISSUER: 'http://issuer',
    AUDIENCE: 'overgang',
    JWKS_URL: keys.url,
  });
  await eventually(async () => (await fetch(`${url}/health/ready`)).status === 200, { within: 30_000 });

  const resolve = openPersonResolver({ resolvePeople: resolveOverHttp({ url, token: () => issuer.token('drift') }) });
  const [number] = someSyntheticNumbers(1, 1);
  if (number === undefined) throw new Error('no number');
  expect(await resolve({ number, organisation: clinic, name: 'Kari Nordmann' })).toMatchObject({ kind: 'resolved' });

  expect(await running.end(), running.output()).toBe(0);
  expect(running.output()).not.toContain(number.disclose());
  expect(running.output()).not.toContain('Nordmann');
});

test('says everything that is wrong with its config, and starts nothing', async () => {
  const { ended, output } = start({ LOOKUP_KEY: 'a-secret-that-is-too-short' });
  expect(await ended).toBe(1);
  expect(output()).toContain('DATABASE_URL is missing');
  expect(output()).toContain('LOOKUP_KEY is not valid');
  expect(output()).not.toContain('a-secret-that-is-too-short');
});
