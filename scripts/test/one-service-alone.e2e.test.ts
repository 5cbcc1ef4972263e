import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { freePort, type RunningMain, runMain } from '@overgang/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { examine } from '../doctor/examine.ts';
import { patients } from '../doctor/services.ts';
import { openAloneSurroundings } from './standalone/alone.ts';

const root = path.resolve(import.meta.dirname, '../..');
const operations = await readFile(path.join(root, 'docs/operations.md'), 'utf8');
const section = /## Running one service alone\n([\s\S]*?)\n## /.exec(operations)?.[1] ?? '';
const named = (cell = ''): readonly string[] => [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => name ?? []);

/** The table of the page: a service, what it must be told, and how it stands alone. */
const documented = section
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('`'))
  .map((line) => {
    const [service = '', variables, alone = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    const others = named(alone);
    return {
      service,
      variables: named(variables),
      waitsFor: alone.startsWith('waits for') ? others : [],
      goesOnWithout: alone.includes('goes on without') ? others : [],
    };
  });

const configuration = await readFile(path.join(root, 'docs/configuration.md'), 'utf8');
/** What the schema cannot do without, as the generated page has it. */
const requiredOf = (service: string): readonly string[] => {
  const own = configuration.split(`## ${service}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...own.matchAll(/^\| `(\w+)` .*\*\*required\*\* \|$/gm)].flatMap(([, name]) => name ?? []);
};

let around: Awaited<ReturnType<typeof openAloneSurroundings>>;
beforeAll(async () => {
  around = await openAloneSurroundings();
}, 120_000);
afterAll(() => around?.close());

test('the page names every service', () => {
  const all = [...configuration.matchAll(/^## (.+)$/gm)].map(([, name]) => name);
  expect(documented.map(({ service }) => service).toSorted()).toEqual(all.toSorted());
});

test('the doctor sees that a service’s own role may not write on the bus', async () => {
  const patient = patients['tsb'];
  if (patient === undefined) throw new Error('There is no tsb.');
  const env = { DATABASE_URL: around.databaseOf('tsb'), ISSUER: 'https://issuer.example', JWKS_URL: around.jwksUrl };
  const neighbour = { REGISTRY_URL: around.nowhere, REGISTRY_TOKEN: 'a-token' };
  const wrongWith = async (more: Readonly<Record<string, string>>) =>
    (await examine('tsb', patient, { ...env, ...neighbour, PORT: `${await freePort()}`, ...more })).flatMap(
      (finding) => (finding.place === 'bus' && !finding.isWell ? [finding.what] : []),
    );
  expect(await wrongWith({})).toEqual(['in PostgreSQL, where this role may not write in the schema bus']);
  expect(await wrongWith({ BUS_URL: around.databaseOf('bus') })).toEqual([]);
});

describe.each(documented)('$service alone', ({ service, variables, waitsFor, goesOnWithout }) => {
  let running: RunningMain;
  let url: string;
  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const values: Readonly<Record<string, string>> = {
      DATABASE_URL: around.databaseOf(service),
      BUS_URL: around.databaseOf('bus'),
      ISSUER: 'https://issuer.example',
      JWKS_URL: around.jwksUrl,
      REGISTRY_URL: around.nowhere,
      REGISTRY_TOKEN: 'a-token',
      LOOKUP_KEY: randomBytes(32).toString('base64'),
      SEALING_KEYS: `first:${randomBytes(32).toString('base64')}`,
      SESSION_KEY: randomBytes(32).toString('base64'),
      ISSUER_KEY_FILE: around.keyFile,
    };
    const told = Object.fromEntries(variables.map((name) => [name, values[name] ?? '']));
    const elsewhere = service === 'dashboard' ? { TRACKER_URL: around.nowhere } : {}; // or it finds one on this machine
    running = runMain(path.join(root, 'services', service, 'src/main.ts'), {
      ...told,
      ...elsewhere,
      PORT: `${port}`,
    });
  }, 120_000);
  afterAll(() => running?.end('SIGKILL'));

  test('must be told what the page says, no more and no less', () => {
    const required = requiredOf(service);
    const bus = required.includes('DATABASE_URL') ? ['BUS_URL'] : []; // or KAFKA_BROKERS
    expect(variables.toSorted()).toEqual([...required, ...bus].toSorted());
  });

  const standing = async () => {
    const answer = await fetch(`${url}/health/ready`);
    const said = (await answer.json()) as { waitsFor?: string[]; goesOnWithout?: string[] };
    return { waitsFor: said.waitsFor ?? [], goesOnWithout: said.goesOnWithout ?? [] };
  };

  test('starts, and stands as the page says', async () => {
    const asDocumented = expect.poll(standing, { timeout: 90_000, interval: 200 }).toEqual({ waitsFor, goesOnWithout });
    const ended = running.ended.then((code) => Promise.reject(new Error(`ended with ${code}: ${running.output()}`)));
    await Promise.race([asDocumented, ended]);
    ended.catch(() => undefined); // from here on it may
    expect(await running.end()).toBe(0);
  }, 120_000);
});
