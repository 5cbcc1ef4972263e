import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { inspect } from 'node:util';
import { finnPersonRef, Orgnr } from '@overgang/contracts';
import { afterEach, expect, test } from 'vitest';
import { someSyntheticNumbers } from '../index.ts';
import { resolveOverHttp } from './resolve-over-http.ts';

const organisation = Orgnr.parse('974633191');
const people = someSyntheticNumbers(1, 2).map((number, at) => ({
  number,
  organisation,
  ...(at === 0 ? { name: 'Navn Navnesen' } : {}),
}));
const personRef = '0f0e2f3c-5b52-4a53-9f3e-6d7b1f1f2a11';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

const serve = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const answering = (status: number, body: unknown): Promise<string> =>
  serve((_, response) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)));

const ask = (url: string, timeoutMs = 1_000) => resolveOverHttp({ url, token: () => 'token', timeoutMs })(people);

test('asks by the contract, with its token, and gives the answers in order', async () => {
  let asked: unknown;
  const url = await serve((request, response) => {
    void text(request).then((body) => {
      asked = { at: `${request.method} ${request.url}`, by: request.headers.authorization };
      finnPersonRef.body.parse(JSON.parse(body));
      response.end(JSON.stringify({ personer: [{ personRef }, { feil: 'syntetisk-ikke-godtatt' }] }));
    });
  });
  expect(await ask(url)).toEqual([
    { kind: 'resolved', personRef },
    { kind: 'refused', code: 'syntetisk-ikke-godtatt' },
  ]);
  expect(asked).toEqual({ at: 'POST /v1/personref', by: 'Bearer token' });
});

test.each([
  [500, 'away'],
  [503, 'away'],
  [429, 'away'],
  [401, 'not-let-in'],
  [403, 'not-let-in'],
  [404, 'bad-answer'],
  [400, 'bad-answer'],
])('takes status %i as %s', async (status, code) => {
  await expect(ask(await answering(status, {}))).rejects.toMatchObject({ code, retriable: code === 'away' });
});

test.each([
  ['another shape', { people: [] }],
  ['too few answers', { personer: [{ personRef }] }],
  ['neither a person nor a reason', { personer: [{ personRef }, {}] }],
  ['a reason that nobody knows', { personer: [{ personRef }, { feil: 'noe-nytt' }] }],
])('takes %s as a bad answer', async (_, body) => {
  await expect(ask(await answering(200, body))).rejects.toMatchObject({ code: 'bad-answer', retriable: false });
});

test('is away when nobody listens, when no answer comes in time, and when there is no token', async () => {
  const silent = await serve(() => {});
  const away = { name: 'PersonRegistryError', code: 'away', retriable: true };
  await expect(ask('http://127.0.0.1:9')).rejects.toMatchObject(away);
  await expect(ask(silent, 50)).rejects.toMatchObject(away);
  const tokenless = resolveOverHttp({ url: silent, token: () => Promise.reject(new Error('no key')) });
  await expect(tokenless(people)).rejects.toMatchObject(away);
});

test('puts no number and no name into its errors', async () => {
  for (const url of ['http://127.0.0.1:9', await answering(200, { personer: [] }), await answering(500, {})]) {
    const error = await ask(url).catch((thrown: unknown) => thrown);
    const printed = inspect(error, { depth: 9, showHidden: true });
    for (const { number } of people) expect(printed).not.toContain(number.disclose());
    expect(printed).not.toContain('Navnesen');
  }
});
