import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestBoard, type TestBoard } from './open-test-board.ts';

let board: TestBoard;
beforeAll(async () => {
  board = await openTestBoard({ people: 12 });
});
afterAll(() => board.close());

const ask = (path: string, init: RequestInit = {}) => fetch(new URL(path, board.url), init);
const signIn = (person: string, headers: Record<string, string> | undefined = { 'sec-fetch-site': 'same-origin' }) =>
  ask('/api/innlogging', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ person }),
  });
const cookieOf = (response: Response): string => response.headers.getSetCookie()[0]?.split(';')[0] ?? '';

test('seats a new visitor of the demonstration as whoever sees the most', async () => {
  const response = await ask('/api/meg');
  expect(await response.json()).toMatchObject({ id: 'demo-leder', demo: true });
  const cookie = response.headers.getSetCookie().join();
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Strict/);
  expect(cookie).not.toContain('demo-leder');
});

test("reads the tracker with the viewer's own token, which the browser never sees", async () => {
  const cookie = cookieOf(await signIn('nav-hamar'));
  const response = await ask('/api/v1/overganger?antall=5', { headers: { cookie } });
  expect(board.tracker.lastAuthorization()).toBe('Bearer token-of-nav-hamar');
  const text = await response.text();
  expect(JSON.parse(text).rader).toHaveLength(5);
  expect(text + JSON.stringify([...response.headers])).not.toContain('token-of');
});

test('shows nothing to somebody without a session, or with a forged or outlived one', async () => {
  const cookie = cookieOf(await signIn('nav-hamar'));
  const statusWith = async (header: string) => (await ask('/api/v1/tall', { headers: { cookie: header } })).status;
  expect((await ask('/api/v1/overganger')).status).toBe(401);
  expect((await ask('/api/v1/strom')).status).toBe(401);
  expect(await statusWith(`${cookie.slice(0, -4)}AAAA`)).toBe(401);
  expect(await statusWith(cookie)).toBe(200);
  board.clock.advance(10 * 3_600_000);
  expect(await statusWith(cookie)).toBe(401);
  board.clock.advance(-10 * 3_600_000);
});

const strangers: Record<string, Record<string, string>> = {
  'another site': { 'sec-fetch-site': 'cross-site' },
  'a neighbouring site': { 'sec-fetch-site': 'same-site' },
  'another origin': { origin: 'https://annet.no' },
  'nobody knows where': {},
};

test.each(Object.keys(strangers))('refuses a sign-in that comes from %s', async (stranger) => {
  const response = await signIn('nav-hamar', strangers[stranger]);
  expect(response.status).toBe(403);
  expect(response.headers.getSetCookie()).toEqual([]);
  expect(await response.json()).toMatchObject({ code: 'fremmed-avsender', title: expect.stringContaining('ikke') });
});

test('refuses to sign in as somebody who is not in the menu', async () => {
  expect((await signIn('drift')).status).toBe(422);
  expect((await signIn('__proto__')).status).toBe(422);
  expect((await signIn('')).status).toBe(400);
});

test('forgets who it was at sign-out', async () => {
  const response = await ask('/api/utlogging', { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } });
  expect(response.status).toBe(204);
  expect(cookieOf(response)).toMatch(/=$/);
});

test("passes the tracker's refusals on as they are, and says when it is away", async () => {
  const cookie = cookieOf(await signIn('nav-hamar'));
  const missing = await ask('/api/v1/overganger/00000000-0000-5000-8000-999999999999', { headers: { cookie } });
  expect([missing.status, await missing.json()]).toMatchObject([
    404,
    { code: 'finnes-ikke', correlationId: 'abc-123' },
  ]);
  const lonely = await openTestBoard({ people: 1 });
  const own = cookieOf(await fetch(`${lonely.url}/api/meg`));
  await lonely.tracker.close();
  const away = await fetch(`${lonely.url}/api/v1/tall`, { headers: { cookie: own } });
  expect([away.status, await away.json()]).toMatchObject([502, { code: 'sporing-borte' }]);
  const ready = await fetch(`${lonely.url}/health/ready`);
  expect([ready.status, await ready.json()]).toMatchObject([503, { waitsFor: ['tracker'] }]);
  await lonely.close();
});

test('forwards what the contract has and nothing else', async () => {
  const cookie = cookieOf(await signIn('nav-hamar'));
  for (const path of ['/api/v1/varsler', '/api/v1/..%2f..%2fmetrics', '/api/health/live', '/api/v1/overganger/a/b']) {
    expect([path, (await ask(path, { headers: { cookie } })).status]).toEqual([path, 404]);
  }
  expect((await ask('/api/v1/overganger', { method: 'DELETE', headers: { cookie } })).status).toBe(404);
});

test('gives the page at every address that a person may type, with strict headers', async () => {
  for (const path of ['/', '/ukoblet', '/overganger/abc?kommune=3403', '/finnes/ikke']) {
    const response = await ask(path, { headers: { accept: 'text/html' } });
    expect([path, response.status]).toEqual([path, 200]);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toContain('<html lang="nb">');
  }
  for (const path of [
    '/assets/nothing.js',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/index.html',
    '/nothing.js',
  ]) {
    expect([path, (await ask(path)).status]).toEqual([path, 404]);
  }
  const [asset] = /assets\/[^"]+\.js/.exec(await (await ask('/', { headers: { accept: 'text/html' } })).text()) ?? [];
  expect((await ask(`/${asset}`)).headers.get('cache-control')).toContain('immutable');
});

test('passes the live stream on and ends it when it closes', async () => {
  const own = await openTestBoard({ people: 3 });
  const cookie = cookieOf(await fetch(`${own.url}/api/meg`));
  const stream = await fetch(`${own.url}/api/v1/strom`, { headers: { cookie, 'last-event-id': '7' } });
  expect(stream.headers.get('content-type')).toContain('text/event-stream');
  let heard = '';
  const reading = (async () => {
    for await (const chunk of stream.body ?? []) heard += new TextDecoder().decode(chunk);
  })().catch(() => undefined);
  await expect.poll(() => heard).toContain('"type":"puls"');
  own.tracker.change(...own.tracker.rows.slice(0, 1));
  await expect.poll(() => heard).toContain('"type":"endring"');
  const began = Date.now();
  await own.close();
  await reading;
  expect(Date.now() - began).toBeLessThan(3000);
});

test('ties the cookie to https and this very host where the page is served so', async () => {
  const https = await openTestBoard({ people: 1, publicUrl: 'https://tavla.example' });
  const [cookie] = (await fetch(`${https.url}/api/meg`)).headers.getSetCookie();
  expect(cookie).toMatch(/^__Host-/);
  expect(cookie).toMatch(/; Secure/);
  await https.close();
});

test('shows no demonstration where there is none', async () => {
  const real = await openTestBoard({ people: 1, demo: false });
  expect((await fetch(`${real.url}/api/meg`)).status).toBe(401);
  expect((await fetch(`${real.url}/api/demo`)).status).toBe(404);
  await real.close();
});
