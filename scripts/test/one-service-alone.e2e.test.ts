import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { freePort, type RunningMain, runMain } from '@overgang/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

describe.each(documented)('$service alone', ({ service, variables, waitsFor, goesOnWithout }) => {
  let running: RunningMain;
  let url: string;
  beforeAll(async () => {
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    const values: Readonly<Record<string, string>> = {
      DATABASE_URL: around.databaseOf(service),
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
    expect(variables.toSorted()).toEqual(requiredOf(service).toSorted());
  });

  test('starts, and stands as the page says', async () => {
    await expect
      .poll(
        async () => {
          const answer = await fetch(`${url}/health/ready`).catch(() => undefined);
          if (answer === undefined) return running.output();
          const said = (await answer.json()) as { waitsFor?: string[]; goesOnWithout?: string[] };
          return { waitsFor: said.waitsFor ?? [], goesOnWithout: said.goesOnWithout ?? [] };
        },
        { timeout: 90_000, interval: 200 },
      )
      .toEqual({ waitsFor, goesOnWithout });
    expect(await running.end()).toBe(0);
  }, 120_000);
});
