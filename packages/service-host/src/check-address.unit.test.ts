import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { checkAddress } from './check-address.ts';

const listen = async () => {
  const state = { asked: 0, status: 200 };
  const server = createServer((_request, response) => {
    state.asked += 1;
    response.writeHead(state.status).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { state, url: `http://127.0.0.1:${port}/` };
};

test('says in words what is away, and asks no more often than it was told to', async () => {
  const { state, url } = await listen();
  state.status = 500;
  const { check } = checkAddress({ name: 'registry', url, whenAway: 'Nobody is known', everyMs: 60_000 });
  expect(await check()).toEqual({ ok: false, detail: 'Nobody is known (status 500)' });
  state.status = 200;
  expect(await check()).toEqual({ ok: false, detail: 'Nobody is known (status 500)' });
  expect(state.asked).toBe(1);
});

test('asks again until it is answered, and where once is enough, no more', async () => {
  const { state, url } = await listen();
  state.status = 503;
  const { check } = checkAddress({ name: 'keys', url, whenAway: 'No keys', everyMs: 0, onceIsEnough: true });
  expect(await check()).toMatchObject({ ok: false });
  state.status = 200;
  expect([await check(), await check(), await check()]).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
  expect(state.asked).toBe(2);
});

test('names the failure where nobody listens, without the address', async () => {
  const { check } = checkAddress({ name: 'keys', url: 'http://127.0.0.1:1/', whenAway: 'No keys' });
  const health = await check();
  expect(health.ok).toBe(false);
  expect(health.detail).toMatch(/^No keys \(.+\)$/);
  expect(health.detail).not.toContain('127.0.0.1');
});
