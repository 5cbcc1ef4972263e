import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { migrate } from '@overgang/database';
import { doorMigrations } from '@overgang/event-door';
import { freePort, serveJson, useTestDatabase } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { examine } from '../doctor/examine.ts';
import { patients } from '../doctor/services.ts';

const database = useTestDatabase('tsb');
let env: Record<string, string>;

beforeEach(async () => {
  const neighbour = await serveJson({ keys: [{}] });
  onTestFinished(() => neighbour.close());
  env = {
    PORT: String(await freePort()),
    DATABASE_URL: database.url,
    ISSUER: 'https://issuer.example',
    JWKS_URL: `${neighbour.url}jwks`,
    REGISTRY_URL: neighbour.url.slice(0, -1),
    REGISTRY_TOKEN: 'a-token',
  };
});

const tsb = async (more: Record<string, string | undefined> = {}) => {
  const patient = patients['tsb'];
  if (patient === undefined) throw new Error('There is no tsb.');
  const findings = await examine('tsb', patient, { ...env, ...more });
  return {
    wrong: findings.flatMap((finding) => (finding.isWell ? [] : [`${finding.place}: ${finding.what}`])),
    well: findings.flatMap((finding) => (finding.isWell ? [`${finding.place}: ${finding.what}`] : [])),
    all: JSON.stringify(findings),
  };
};

test('finds a set-up well, before and after its migrations', async () => {
  const before = await tsb();
  expect(before.wrong).toEqual([]);
  expect(before.well).toContainEqual(expect.stringContaining('at the next start it applies event-log-0001-create'));
  await migrate(database.db, doorMigrations);
  const after = await tsb();
  expect(after.wrong).toEqual([]);
  expect(after.well).toContainEqual(expect.stringContaining(`all ${doorMigrations.length} migrations of tsb`));
});

test('sees a migration that was changed after it was applied', async () => {
  await migrate(database.db, doorMigrations);
  const name = doorMigrations[0]?.name ?? '';
  const change = (hash: unknown) => database.db.execute(sql`update migration set hash = ${hash} where name = ${name}`);
  const [row] = await database.db.execute(sql`select hash from migration where name = ${name}`);
  await change('another');
  expect((await tsb()).wrong).toEqual([expect.stringContaining('applied migrations have another text here')]);
  await change(row?.['hash']);
});

test.each<[string, Record<string, string | undefined>, string]>([
  ['a missing variable', { ISSUER: undefined }, 'configuration: ISSUER is missing'],
  [
    'a database that is away',
    { DATABASE_URL: 'postgres://tsb:secret@127.0.0.1:9/overgang' },
    'database: it cannot be asked',
  ],
  ['an issuer that is away', { JWKS_URL: 'http://127.0.0.1:9/jwks' }, 'token keys: JWKS_URL does not answer'],
  ['a registry that is away', { REGISTRY_URL: 'http://127.0.0.1:9' }, 'person-registry: does not answer'],
  ['a broker that is away', { KAFKA_BROKERS: '127.0.0.1:9' }, 'bus: the brokers cannot be asked (unavailable)'],
])('says what is wrong with %s, and nothing secret', async (_what, more, said) => {
  const { wrong, all } = await tsb(more);
  expect(wrong).toEqual([expect.stringContaining(said)]);
  expect(all).not.toContain('secret');
});

test('tells a port that a stranger has from one where a service of ours answers', async () => {
  const stranger = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  onTestFinished(() => void stranger.close());
  const { port } = stranger.address() as AddressInfo; // it listens on a port, not a pipe
  expect((await tsb({ PORT: String(port) })).wrong).toEqual([expect.stringContaining('something else listens')]);
  const ours = await serveJson({ live: true });
  onTestFinished(() => ours.close());
  expect((await tsb({ PORT: new URL(ours.url).port })).wrong).toEqual([]);
});
