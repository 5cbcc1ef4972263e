import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { bind, reply, stream } from '../src/index.ts';
import { ended, open, strom, vent } from './running-service.ts';

const readUntil = async (response: Response, text: string): Promise<string> => {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let seen = '';
  while (reader !== undefined && !seen.includes(text)) {
    const { done, value } = await reader.read();
    if (done) return seen;
    seen += value;
  }
  return seen;
};

test('streams what comes, resumes after Last-Event-ID, and beats while nothing comes', async () => {
  const { url } = await open({ streamPace: { heartbeatMs: 30 } });
  const controller = new AbortController();
  const first = await fetch(`${url}/v1/strom`, { signal: controller.signal });
  expect(first.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(first.headers.get('x-correlation-id')).toBeTruthy();
  expect(await readUntil(first, '\n:\n')).toBe(
    'retry: 2000\n\nid: 1\ndata: {"n":1}\n\nid: 2\ndata: {"n":2}\n\nid: 3\ndata: {"n":3}\n\n:\n\n',
  );
  controller.abort();
  await expect.poll(() => ended).toEqual(['stream']);
  const again = await fetch(`${url}/v1/strom`, { headers: { 'last-event-id': '4' } });
  expect(await readUntil(again, 'id: 6')).toContain('retry: 2000\n\nid: 5\n');
});

test('ends streams and long polls at once when it closes, and lets other requests finish', async () => {
  const { service, url } = await open();
  const streaming = await fetch(`${url}/v1/strom`);
  const polling = fetch(`${url}/v1/vent?ms=60000`).then((response) => response.json());
  await sleep(50);
  const startedAt = performance.now();
  const closing = service.close();
  expect(await readUntil(streaming, 'never')).toContain('id: 3');
  expect(await polling).toEqual({ avbrutt: true });
  await closing;
  expect(performance.now() - startedAt).toBeLessThan(2000);
});

test('closes the rest when the drain is over', async () => {
  const deaf = bind(vent, async ({ query }) => reply(200, { avbrutt: await sleep(query.ms, false) }));
  const { service, url } = await open({ routes: [deaf], drainWithinMs: 50 });
  const hanging = fetch(`${url}/v1/vent?ms=1000`).catch(() => 'cut off');
  await sleep(50);
  await service.close();
  expect(await hanging).toBe('cut off');
});

test('stops reading from its source when the client takes nothing, and lets that client go', async () => {
  const flood = { given: 0, over: false };
  async function* messages() {
    try {
      for (;;) {
        flood.given += 1;
        yield { event: 'x'.repeat(20_000), data: { n: flood.given } };
      }
    } finally {
      flood.over = true;
    }
  }
  const { url } = await open({ routes: [bind(strom, () => stream(messages()))], streamPace: { patienceMs: 1500 } });
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.pause().write('GET /v1/strom HTTP/1.1\r\nHost: x\r\n\r\n');
  await sleep(700);
  const before = flood.given;
  await sleep(100);
  expect([flood.given, flood.over]).toEqual([before, false]);
  await expect.poll(() => flood.over, { timeout: 5000 }).toBe(true);
  socket.destroy();
});
