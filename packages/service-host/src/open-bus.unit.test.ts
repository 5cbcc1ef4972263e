import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadConfig } from '@overgang/service-runtime';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { busConfigFields } from './bus-config.ts';
import { kafkaConnectionOf } from './open-bus.ts';

const connection = (env: Record<string, string>) =>
  kafkaConnectionOf('tsb', loadConfig(z.object(busConfigFields), env));

test('leaves the bus in PostgreSQL where no broker is named', async () => {
  expect(await connection({})).toBeUndefined();
});

test('finds the brokers, and names itself after the service', async () => {
  expect(await connection({ KAFKA_BROKERS: 'a:9092, b.example.org:9093' })).toEqual({
    brokers: ['a:9092', 'b.example.org:9093'],
    clientId: 'overgang-tsb',
  });
});

test('refuses a broker without a port, by the name of the variable and without its value', async () => {
  await expect(async () => connection({ KAFKA_BROKERS: 'secret-host' })).rejects.toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('secret-host') }),
  );
});

test('signs in by password over TLS with files of its own', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'overgang-ca-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const ca = path.join(folder, 'ca.pem');
  writeFileSync(ca, 'an authority');
  const signingIn = { KAFKA_SASL: 'scram-sha-512', KAFKA_USERNAME: 'tsb', KAFKA_PASSWORD: 'word' };
  const told = await connection({ KAFKA_BROKERS: 'a:1', KAFKA_TLS: 'true', KAFKA_CA_FILE: ca, ...signingIn });
  expect(told).toMatchObject({
    tls: { ca: 'an authority' },
    sasl: { mechanism: 'scram-sha-512', username: 'tsb', password: 'word' },
  });
});

test('says which variables a way of signing in lacks', async () => {
  await expect(connection({ KAFKA_BROKERS: 'a:1', KAFKA_SASL: 'plain' })).rejects.toThrow('KAFKA_PASSWORD is missing');
  const known = { KAFKA_BROKERS: 'a:1', KAFKA_SASL: 'oauthbearer', KAFKA_USERNAME: 'tsb', KAFKA_PASSWORD: 'word' };
  await expect(connection(known)).rejects.toThrow('KAFKA_TOKEN_URL is missing');
});

test('gets a token from the endpoint, and asks again only when it runs out', async () => {
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    expect(request.headers.authorization).toBe(`Basic ${Buffer.from('tsb:word').toString('base64')}`);
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ access_token: `token-${asked}`, expires_in: asked === 1 ? 10 : 3600 }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const signingIn = { KAFKA_SASL: 'oauthbearer', KAFKA_USERNAME: 'tsb', KAFKA_PASSWORD: 'word' };
  const env = { KAFKA_BROKERS: 'a:1', KAFKA_TOKEN_URL: `http://127.0.0.1:${port}/token`, ...signingIn };
  const sasl = (await connection(env))?.sasl;
  if (sasl?.mechanism !== 'oauthbearer') throw new Error('It does not sign in by token.');
  expect([await sasl.token(), await sasl.token(), await sasl.token()]).toEqual(['token-1', 'token-2', 'token-2']);
});
