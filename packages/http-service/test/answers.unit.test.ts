import { expect, test } from 'vitest';
import { json, lines, send } from './small-service.ts';

test('says what it refuses in bokmål and English, with the id to quote', async () => {
  const { problem: body, headers } = await send('{', { headers: { 'x-correlation-id': 'sak-7' } });
  expect(body).toMatchObject({
    type: 'urn:overgang:problem:ugyldig-json',
    title: 'Innholdet er ikke gyldig JSON',
    titleEn: 'The body is not valid JSON',
    correlationId: 'sak-7',
  });
  expect(headers['x-correlation-id']).toBe('sak-7');
});

test.each([
  ['sak 7', undefined],
  ['01810199999', undefined],
  ['x'.repeat(101), undefined],
  ['a\nb', undefined],
])('mints an id instead of taking over %j', async (given) => {
  const { problem: body } = await send('{', { headers: { 'x-correlation-id': given } });
  expect(body?.correlationId).toMatch(/^[0-9a-f-]{36}$/);
});

test('takes over the trace id of a traceparent', async () => {
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
  expect((await send('{', { headers: { traceparent } })).problem?.correlationId).toBe(
    '4bf92f3577b34da6a3ce929d0e0e4736',
  );
});

test('tells nothing about a bug, and logs it once without the number', async () => {
  lines.length = 0;
  const { status, problem: body, body: text } = await send(undefined, { method: 'GET', url: '/v1/apen?som=feil' });
  expect([status, body?.code]).toEqual([500, 'intern-feil']);
  expect(text).not.toContain('finne');
  const errors = lines.filter((line) => line.includes('"level":50'));
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain(body?.correlationId);
  expect(lines.join('')).not.toContain('01810199999');
});

test('says 503 with a wait when something that comes back is away', async () => {
  const { status, problem: body, headers } = await send(undefined, { method: 'GET', url: '/v1/apen?som=borte' });
  expect([status, body?.code, headers['retry-after']]).toEqual([503, 'utilgjengelig', '2']);
});

test('takes numbers out of a refusal’s own words', async () => {
  const { problem: body } = await send(undefined, { method: 'GET', url: '/v1/apen?som=avslag' });
  expect(body?.detail).toBe('Gjelder [skjult].');
});

test('never sends a field that the contract does not list', async () => {
  const { status, body } = await send(undefined, { method: 'GET', url: '/v1/apen?som=lekkasje' });
  expect([status, body.includes('Kari')]).toEqual([500, false]);
});

test('answers with headers that keep browsers out', async () => {
  const { headers } = await send(json);
  expect(headers).toMatchObject({
    'content-security-policy': "default-src 'none';frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
});

test('logs route patterns, never addresses as they were sent', async () => {
  lines.length = 0;
  await send(json, { url: '/v1/opphold/hemmelig-1/utskrivningsplan' });
  expect(lines.join('')).toContain('/v1/opphold/:oppholdId/utskrivningsplan');
  expect(lines.join('')).not.toContain('hemmelig-1');
});
