import { type Caller, Unauthorised } from '@overgang/access';
import { Datoperiode, Problem, route, Tidspunkt } from '@overgang/contracts';
import { createLogger, openMetrics } from '@overgang/service-runtime';
import { z } from 'zod';
import { bind, openHttpService, problem, reply } from '../src/index.ts';

const plan = route({
  id: 'plan',
  method: 'PUT',
  path: '/v1/opphold/:oppholdId/utskrivningsplan',
  summary: 'Planlegg utskrivning',
  scope: 'overgang:meld',
  params: z.object({ oppholdId: z.string().max(20) }),
  query: z.object({ grense: z.coerce.number().int().max(10).optional() }),
  body: z.strictObject({ utskrivning: Datoperiode, tidspunkt: Tidspunkt }),
  responses: { 202: z.strictObject({ mottatt: z.boolean() }), 409: Problem },
});
const kvitter = route({
  id: 'kvitter',
  method: 'POST',
  path: '/v1/kvittering',
  summary: 'Kvitter',
  scope: 'overgang:varsler',
  responses: { 204: z.undefined(), 200: z.object({ kjent: z.string() }) },
});
const apen = route({
  id: 'apen',
  method: 'GET',
  path: '/v1/apen',
  summary: 'For alle',
  scope: 'open',
  query: z.object({ som: z.enum(['feil', 'borte', 'avslag', 'lekkasje']) }),
  responses: { 200: z.strictObject({ ok: z.boolean() }) },
});

const caller = {
  organisation: '310000019',
  name: 'DPS Hamar',
  etat: 'tsb',
  scopes: ['overgang:meld'],
} as unknown as Caller;
const verifyToken = async (authorization: string | undefined): Promise<Caller> => {
  if (authorization === undefined) throw new Unauthorised('token-mangler');
  if (authorization === 'Bearer utlopt') throw new Unauthorised('token-utlopt');
  if (authorization === 'Bearer borte') throw new Unauthorised('nokler-utilgjengelige');
  return authorization === 'Bearer nav' ? { ...caller, etat: 'nav' } : caller;
};
/** What was logged. */
export const lines: string[] = [];
const service = await openHttpService({
  name: 'tsb',
  verifyToken,
  callers: ['tsb'],
  rateLimit: false,
  docs: false,
  metrics: openMetrics({ service: 'tsb', processMetrics: false }),
  logger: createLogger({ service: 'tsb', level: 'debug', destination: { write: (line) => void lines.push(line) } }),
  routes: [
    bind(plan, () => reply(202, { mottatt: true })),
    bind(kvitter, () => reply(204, undefined)),
    bind(apen, ({ query }) => {
      if (query.som === 'feil') throw new Error('kan ikke finne 01810199999');
      if (query.som === 'borte') throw Object.assign(new Error('database away'), { retriable: true });
      if (query.som === 'avslag') return problem('id-brukt-for', { detail: 'Gjelder 01810199999.' });
      return reply(200, { ok: true, navn: 'Kari' } as { ok: boolean });
    }),
  ],
});

interface Sent {
  readonly url?: string;
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** null: none. */
  readonly token?: string | null;
  readonly headers?: Record<string, string>;
}
/** Where it goes. */
export const address = '/v1/opphold/x-1/utskrivningsplan';
/** Sends a body; the problem is parsed by its contract. */
export const send = async (payload: string | Buffer | undefined, sent: Sent = {}) => {
  const { url = address, method = 'PUT', token = 'tsb', headers } = sent;
  const answer = await service.inject({
    url,
    method,
    headers: {
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(payload === undefined ? {} : { payload }),
  });
  const isProblem = answer.headers['content-type'] === 'application/problem+json; charset=utf-8';
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: answer.body,
    problem: isProblem ? Problem.parse(answer.json()) : undefined,
  };
};
/** A body that the plan's contract takes. */
export const good = {
  utskrivning: { tidligst: '2026-12-01', sannsynlig: '2026-12-02', senest: '2026-12-03', visshet: 'anslag' },
  tidspunkt: '2026-11-09T10:15:00+01:00',
};
/** The same as JSON. */
export const json = JSON.stringify(good);
/** Sends a body; gives status, code and the detail or first path. */
export const refused = async (payload: string | Buffer | undefined, sent: Sent = {}) => {
  const { status, problem: body } = await send(payload, sent);
  return [status, body?.code, body?.detail ?? body?.errors?.[0]?.path];
};
