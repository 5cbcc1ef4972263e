import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openLocalIssuer, openOrganisationDirectory } from '@overgang/access';
import { route } from '@overgang/contracts';
import { bind, reply } from '@overgang/http-service';
import { createLogger, runService, systemClock } from '@overgang/service-runtime';
import { eventually, freePort, serveJson, useTestDatabase } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type HostPorts, hostConfigFields, hostedService } from '../src/index.ts';

const database = useTestDatabase('somewhere_else');
const organisations = [
  { nokkel: 'drift', orgnr: '310000256', navn: 'Drift', etat: 'system', scopes: ['overgang:drift'] },
];
const issuer = await openLocalIssuer({
  issuer: 'http://issuer',
  audience: 'overgang',
  organisations: openOrganisationDirectory(organisations),
});
const keys = await serveJson(issuer.jwks);
afterAll(() => keys.close());

const count = route({
  id: 'tell',
  method: 'GET',
  path: '/v1/antall',
  summary: 'Tell',
  scope: 'overgang:drift',
  responses: { 200: z.strictObject({ antall: z.int(), hilsen: z.string() }) },
});

/** A service with a table, a loop and a topic, that writes down what happens to it. */
const smallService = (seen: string[]) =>
  hostedService({
    name: 'small',
    schema: 'small',
    config: z.object({ ...hostConfigFields({ port: 0 }), greeting: z.string().describe('What it says') }),
    topics: [{ name: 'overgang.small.v1', partitions: 2 }],
    migrations: [{ name: '0001-thing', sql: 'create table thing (id integer); insert into thing values (1), (2)' }],
    createApp: ({ greeting }, { db, bus, clock }: HostPorts) => ({
      routes: [
        bind(count, async () => {
          const [row] = await db.execute(sql`select count(*) from thing`);
          return reply(200, { antall: Number(row?.['count']), hilsen: greeting });
        }),
      ],
      loops: [
        {
          name: 'loop',
          run: async (signal) => {
            seen.push(
              `running at ${clock.now().getFullYear()} with ${await bus.partitionsOf('overgang.small.v1')} partitions`,
            );
            await new Promise((resolve) => signal.addEventListener('abort', resolve));
            seen.push('loop ended');
          },
          health: () => ({ ok: true }),
        },
      ],
      migrations: [],
      ready: () => [{ name: 'own', check: () => ({ ok: true }) }],
      close: async () => void seen.push('app closed'),
    }),
  });

const run = (seen: string[], env: Record<string, string>) => {
  let stop = (): void => undefined;
  const ended = Promise.withResolvers<number>();
  const logger = createLogger({ service: 'small', destination: { write: (line) => void seen.push(line) } });
  const done = runService(smallService(seen), {
    env,
    clock: systemClock,
    logger,
    once: (event, listener) => {
      if (event === 'SIGTERM') stop = () => listener(undefined);
    },
    exit: ended.resolve,
  });
  return { stop: () => stop(), code: done.then(() => ended.promise) };
};

test('opens database, bus, app, loops and http by its config, and closes them in reverse', async () => {
  const seen: string[] = [];
  const port = await freePort();
  const organisationsFile = path.join(tmpdir(), `organisations-${port}.json`);
  await writeFile(organisationsFile, JSON.stringify(organisations));
  const { stop, code } = run(seen, {
    PORT: String(port),
    DATABASE_URL: database.url,
    ISSUER: 'http://issuer',
    JWKS_URL: keys.url,
    ORGANISATIONS_FILE: organisationsFile,
    GREETING: 'hei',
  });
  const url = `http://127.0.0.1:${port}`;
  const ready = await eventually(async () => {
    const answer = await fetch(`${url}/health/ready`);
    expect(answer.status).toBe(200);
    return JSON.stringify(await answer.json());
  });
  for (const check of ['own', 'topics', 'loop']) expect(ready).toContain(check);
  const headers = { authorization: `Bearer ${await issuer.token('drift')}` };
  expect(await (await fetch(`${url}/v1/antall`, { headers })).json()).toEqual({ antall: 2, hilsen: 'hei' });
  expect((await fetch(`${url}/v1/antall`)).status).toBe(401);
  stop();
  expect(await code).toBe(0);
  const events = seen.filter((each) => !each.startsWith('{'));
  expect(events).toEqual([`running at ${new Date().getFullYear()} with 2 partitions`, 'loop ended', 'app closed']);
  await expect(fetch(url)).rejects.toThrow();
});

test('names every key that is missing or wrong, and opens nothing', async () => {
  const seen: string[] = [];
  const { code } = run(seen, { PORT: 'here', DATABASE_URL: 'nowhere' });
  expect(await code).toBe(1);
  for (const key of ['PORT', 'DATABASE_URL', 'ISSUER', 'JWKS_URL', 'GREETING']) expect(seen.join('')).toContain(key);
  expect(seen.join('')).not.toContain('nowhere');
});
