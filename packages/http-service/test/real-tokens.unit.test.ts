import { demoOrganisations, openLocalIssuer, openOrganisationDirectory, openTokenVerifier } from '@overgang/access';
import { route } from '@overgang/contracts';
import { createLogger, openMetrics } from '@overgang/service-runtime';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { bind, callRoute, openHttpService, problem, RefusalError, reply } from '../src/index.ts';

const innleggelse = route({
  id: 'innleggelse',
  method: 'POST',
  path: '/v1/opphold/:oppholdId/innleggelse',
  summary: 'Meld innleggelse',
  scope: 'overgang:meld',
  params: z.strictObject({ oppholdId: z.string() }),
  query: z.strictObject({ prov: z.stringbool().optional() }),
  body: z.strictObject({ kommune: z.string() }),
  consumes: ['application/json', 'application/cloudevents+json', 'text/csv'],
  responses: { 202: z.strictObject({ enhet: z.string(), prov: z.boolean().optional() }) },
});
const organisations = openOrganisationDirectory(demoOrganisations);
const issuer = await openLocalIssuer({ issuer: 'http://localhost:4007', audience: 'overgang', organisations });
const { verify } = openTokenVerifier({ ...issuer, organisations });
const service = await openHttpService({
  name: 'tsb',
  callers: ['tsb'],
  verifyToken: verify,
  logger: createLogger({ service: 'tsb', level: 'silent' }),
  metrics: openMetrics({ service: 'tsb', processMetrics: false }),
  routes: [bind(innleggelse, ({ caller, query }) => reply(202, { enhet: caller.name, ...query }))],
  extend: (fastify) => {
    fastify.post('/innlogging', (request) => {
      if (request.body === undefined) throw new RefusalError(problem('mangler-innhold'));
      return { fikk: request.body };
    });
  },
});
const params = { oppholdId: 'x-1' };
const body = { kommune: '3403' };
const codeOf = async (token?: string): Promise<unknown> => {
  const answer = await callRoute(service, innleggelse, { params, body, ...(token === undefined ? {} : { token }) });
  return answer.body.code ?? answer.body;
};
const encoded = (json: object): string => Buffer.from(JSON.stringify(json)).toString('base64url');

test('lets the right agency in', async () => {
  expect(await codeOf(await issuer.token('dps-hamar'))).toEqual({ enhet: 'DPS Hamar' });
  const call = { params, body, query: { prov: 'true' }, token: await issuer.token('dps-hamar') };
  expect((await callRoute(service, innleggelse, call)).body).toEqual({ enhet: 'DPS Hamar', prov: true });
});

test('keeps everybody else out', async () => {
  const good = await issuer.token('dps-hamar');
  const claims = JSON.parse(Buffer.from(good.split('.')[1] ?? '', 'base64url').toString());
  expect(await codeOf()).toBe('token-mangler');
  expect(await codeOf(await issuer.token('dps-hamar', { ttl: -60 }))).toBe('token-utlopt');
  expect(await codeOf(`${encoded({ alg: 'none' })}.${encoded(claims)}.`)).toBe('token-ugyldig');
  expect(await codeOf(`${good.slice(0, -4)}AAAA`)).toBe('token-ugyldig');
  expect(await codeOf(await issuer.token('nav-hamar'))).toBe('feil-etat');
  expect(await codeOf(await issuer.token('dps-hamar', { scopes: ['overgang:tavle'] }))).toBe('mangler-tilgang');
});

test('takes the other content types of a contract', async () => {
  const headers = { 'content-type': 'application/cloudevents+json' };
  const call = { params, body, headers, token: await issuer.token('dps-hamar') };
  expect((await callRoute(service, innleggelse, call)).status).toBe(202);
  const asText = await callRoute(service, innleggelse, { ...call, headers: { 'content-type': 'text/csv' } });
  expect(asText.body).toMatchObject({ code: 'ugyldig-innhold', errors: [{ path: '', code: 'feil-type' }] });
});

test('guards what is added beside contracts with the same parser and error handler', async () => {
  const post = async (payload: string) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await service.inject({ method: 'POST', url: '/innlogging', headers, payload });
    return [answer.statusCode, answer.json().code ?? answer.json()];
  };
  expect(await post('{"a":1}')).toEqual([200, { fikk: { a: 1 } }]);
  expect(await post('{"a":1,"a":2}')).toEqual([400, 'duplikat-nokkel']);
  expect(await post('')).toEqual([400, 'mangler-innhold']);
});

test('gives each request an id of its own', async () => {
  const answers = [await codeAndIds(), await codeAndIds()];
  expect(new Set(answers.map((one) => one['x-request-id'])).size).toBe(2);
  expect(answers[0]?.['x-correlation-id']).toBe('sak-1');
});

const codeAndIds = async () => {
  const headers = { 'x-correlation-id': 'sak-1' };
  return (await callRoute(service, innleggelse, { params, body, headers, token: await issuer.token('dps-hamar') }))
    .headers;
};
