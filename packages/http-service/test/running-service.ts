import { setTimeout as sleep } from 'node:timers/promises';
import type { Caller } from '@overgang/access';
import { route } from '@overgang/contracts';
import { createLogger, openMetrics } from '@overgang/service-runtime';
import { afterEach } from 'vitest';
import { z } from 'zod';
import { bind, type HttpService, type HttpServiceOptions, openHttpService, reply, stream } from '../src/index.ts';

const caller = { organisation: '310000019', name: 'DPS', etat: 'tsb', scopes: ['overgang:tavle'] } as unknown as Caller;
const scope = 'overgang:tavle';
const responses = { 200: z.strictObject({ n: z.number() }) };
/** Counts on from Last-Event-ID, with a pause at each third. */
export const strom = route({
  id: 'strom',
  method: 'GET',
  path: '/v1/strom',
  summary: 'Strøm',
  scope,
  responses,
  stream: 'sse',
});
/** Waits until the time is out or it is told to stop. */
export const vent = route({
  id: 'vent',
  method: 'GET',
  path: '/v1/vent',
  summary: 'Vent',
  scope,
  query: z.object({ ms: z.coerce.number() }),
  responses: { 200: z.strictObject({ avbrutt: z.boolean() }) },
});
/** Takes an empty body. */
export const post = route({
  id: 'post',
  method: 'POST',
  path: '/v1/post',
  summary: 'Post',
  scope,
  body: z.object({}),
  responses,
});

/** The generators that came to their end. */
export const ended: string[] = [];
async function* count(from: number, signal: AbortSignal) {
  try {
    for (let n = from + 1; ; n += 1) {
      yield { id: n, data: { n } };
      if (n % 3 === 0) await sleep(60_000, undefined, { signal });
    }
  } finally {
    ended.push('stream');
  }
}

let opened: HttpService[] = [];
/** Opens a service on a free port; it is closed after the test. */
export const open = async (
  options: Partial<HttpServiceOptions> = {},
  port = 0,
): Promise<{ service: HttpService; url: string }> => {
  const service = await openHttpService({
    name: 'tavle',
    verifyToken: async () => caller,
    logger: createLogger({ service: 'test', level: 'silent' }),
    metrics: openMetrics({ service: 'tavle' }),
    routes: [
      bind(strom, ({ lastEventId, signal }) => stream(count(Number(lastEventId ?? 0), signal))),
      bind(vent, async ({ query, signal }) => {
        await sleep(query.ms, undefined, { signal }).catch(() => {});
        return reply(200, { avbrutt: signal.aborted });
      }),
      bind(post, () => reply(200, { n: 1 })),
    ],
    ...options,
  });
  opened.push(service);
  return { service, url: await service.listen({ port }) };
};
afterEach(async () => {
  await Promise.all(opened.map((one) => one.close()));
  opened = [];
  ended.length = 0;
});
