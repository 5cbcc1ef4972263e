import { once } from 'node:events';
import { connect } from 'node:net';
import type { Check } from '@overgang/service-runtime';
import { expect, test } from 'vitest';
import { PortBusyError } from '../src/index.ts';
import { open } from './running-service.ts';

test('says what it waits for until it is ready', async () => {
  const state = { ok: false };
  const readiness: Check[] = [
    { name: 'database', check: () => ({ ok: true }) },
    { name: 'relay', check: () => ({ ...state, detail: 'starts again' }) },
    { name: 'registry', isNeeded: false, check: () => ({ ok: false, detail: 'away' }) },
    { name: 'bus', check: () => Promise.reject(Object.assign(new Error('at 10.0.0.1'), { code: 'ECONNREFUSED' })) },
  ];
  const { url } = await open({ readiness });
  const waiting = await fetch(`${url}/health/ready`);
  expect([waiting.status, await waiting.json()]).toEqual([
    503,
    {
      ready: false,
      waitsFor: ['relay', 'bus'],
      goesOnWithout: ['registry'],
      checks: [
        { name: 'database', ok: true },
        { name: 'relay', ok: false, detail: 'starts again' },
        { name: 'registry', ok: false, detail: 'away', isNeeded: false },
        { name: 'bus', ok: false, detail: 'ECONNREFUSED' },
      ],
    },
  ]);
  readiness.pop();
  state.ok = true;
  const ready = await fetch(`${url}/health/ready`);
  expect([ready.status, await ready.json()]).toMatchObject([200, { ready: true, goesOnWithout: ['registry'] }]);
  expect(await (await fetch(`${url}/health/live`)).json()).toEqual({ live: true });
});

test('counts requests by route pattern, and the event loop’s delay', async () => {
  const { url } = await open();
  await fetch(`${url}/v1/vent?ms=0`);
  const text = async () => await (await fetch(`${url}/metrics`)).text();
  await expect
    .poll(text)
    .toContain('http_request_duration_seconds_count{service="tavle",method="GET",route="/v1/vent",status="200"} 1');
  expect(await text()).toContain('nodejs_eventloop_lag_p99_seconds');
});

test('shows the page of its API with nothing from elsewhere', async () => {
  const { url } = await open();
  const page = await fetch(`${url}/docs/`);
  const html = await page.text();
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
  expect(await (await fetch(`${url}/docs/static/swagger-ui-bundle.js`)).text()).toContain('SwaggerUIBundle');
  const document = await (await fetch(`${url}/docs/json`)).json();
  expect(document).toMatchObject({
    openapi: '3.1.0',
    info: { title: 'Overgang: tavle' },
    paths: {
      '/v1/vent': { get: { operationId: 'vent', parameters: [{ name: 'ms', in: 'query', required: true }] } },
      '/v1/strom': { get: { responses: { 200: { content: { 'text/event-stream': {} } } } } },
    },
  });
});

test('limits each organisation, and each address before the token', async () => {
  const perAddress = { max: 5, withinMs: 60_000 };
  const { url } = await open({ rateLimit: { perAddress, perOrganisation: { max: 3, withinMs: 60_000 } } });
  const statuses = [];
  for (let call = 0; call < 7; call += 1) statuses.push(await fetch(`${url}/v1/vent?ms=0`));
  expect(statuses.map((one) => one.status)).toEqual([200, 200, 200, 429, 429, 429, 429]);
  expect(Number(statuses[3]?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await statuses[6]?.json()).toMatchObject({ code: 'for-mange-kall' });
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
});

test('answers a body of 10 MB with 413 over a real line too', async () => {
  const { url } = await open();
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/v1/post`, { method: 'POST', headers, body: `"${'x'.repeat(10_000_000)}"` });
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({ code: 'for-stort-innhold' });
});

test('answers what is not HTTP with a problem', async () => {
  const { url } = await open();
  const { port } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write('HELO overgang\r\n\r\n');
  const [answer] = await once(socket, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1\.1 400 .*application\/problem\+json.*"code":"ugyldig-foresporsel"/s);
});

test('says clearly that its port is taken', async () => {
  const port = Number(new URL((await open()).url).port);
  await expect(open({}, port)).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken by another program`);
  await expect(open({}, port)).rejects.toBeInstanceOf(PortBusyError);
});
