import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocket } from 'node:net';
import path from 'node:path';
import { openLocalIssuer } from '@overgang/access';
import { openPersonResolver, resolveOverHttp, someSyntheticNumbers } from '@overgang/person-ref';
import { eventually, useTestDatabase } from '@overgang/testing';
import { afterEach, expect, test } from 'vitest';
import { clinic } from './a-registry.ts';
import { organisations } from './a-service.ts';

const database = useTestDatabase('somewhere_else');
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const freePort = async (): Promise<number> => {
  const socket = createSocket().listen(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address() as AddressInfo;
  socket.close();
  await once(socket, 'close');
  return port;
};

const publish = async (body: unknown): Promise<string> => {
  const server = createServer((_, response) => response.end(JSON.stringify(body))).listen(0, '127.0.0.1');
  closing.push(() => server.close());
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`;
};

const start = (env: Record<string, string>): { readonly child: ChildProcess; readonly output: () => string } => {
  const main = path.join(import.meta.dirname, '../src/main.ts');
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  closing.push(() => child.kill('SIGKILL'));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  return { child, output: () => output };
};

test('starts on an empty database, answers, and stops when it is told to', async () => {
  const issuer = await openLocalIssuer({ issuer: 'http://issuer', audience: 'overgang', organisations });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { child, output } = start({
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE_URL: database.url,
    LOOKUP_KEY: randomBytes(32).toString('base64'),
    SEALING_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    ACCEPT_NUMBERS: 'synthetic',
    ISSUER: 'http://issuer',
    AUDIENCE: 'overgang',
    JWKS_URL: await publish(issuer.jwks),
  });
  await eventually(async () => (await fetch(`${url}/health/ready`)).status === 200, { within: 30_000 });

  const resolve = openPersonResolver({ resolvePeople: resolveOverHttp({ url, token: () => issuer.token('drift') }) });
  const [number] = someSyntheticNumbers(1, 1);
  if (number === undefined) throw new Error('no number');
  expect(await resolve({ number, organisation: clinic, name: 'Kari Nordmann' })).toMatchObject({ kind: 'resolved' });

  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  expect(code, output()).toBe(0);
  expect(output()).not.toContain(number.disclose());
  expect(output()).not.toContain('Nordmann');
});

test('says everything that is wrong with its config, and starts nothing', async () => {
  const { child, output } = start({ LOOKUP_KEY: 'a-secret-that-is-too-short' });
  const [code] = await once(child, 'exit');
  expect(code).toBe(1);
  expect(output()).toContain('DATABASE_URL is missing');
  expect(output()).toContain('LOOKUP_KEY is not valid');
  expect(output()).not.toContain('a-secret-that-is-too-short');
});
