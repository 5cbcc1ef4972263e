import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { supervise } from './supervise.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'overgang-supervise-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const program = (name: string, text: string): string => {
  const file = path.join(folder, `${name}.mjs`);
  writeFileSync(file, text);
  return file;
};
const lives = program('lives', "console.log('here', process.env.WHO); setInterval(() => undefined, 1000);");
const fails = program('fails', 'process.exit(3);');

const watch = (plans: Parameters<typeof supervise>[0]) => {
  let said = '';
  const ended: string[] = [];
  const all = supervise(plans, {
    write: (text) => {
      said += text;
    },
    onEnded: (name, how, againInMs) => void ended.push(`${name} ${how} ${againInMs}`),
  });
  onTestFinished(() => all.stop());
  return { all, ended, said: () => said };
};

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('names whoever says something, and gives each its own environment and no other', async () => {
  const { said } = watch([
    { name: 'one', file: lives, env: { WHO: 'ada' } },
    { name: 'second', file: lives, env: { WHO: 'bo' } },
  ]);
  await vi.waitFor(
    () => expect(said().split('\n').toSorted().join()).toBe(',one    | here ada,second | here bo'),
    10_000,
  );
});

test('starts one again that was killed, and leaves nobody behind when it stops', async () => {
  const { all, ended } = watch([{ name: 'one', file: lives, env: {} }]);
  await vi.waitFor(() => expect(all.pid('one')).toBeGreaterThan(0));
  const first = all.pid('one') ?? 0;
  process.kill(first, 'SIGKILL');
  await vi.waitFor(() => expect(ended).toEqual(['one SIGKILL 1000']));
  await vi.waitFor(() => expect(all.pid('one') ?? first).not.toBe(first), 10_000);
  const second = all.pid('one') ?? 0;
  await all.stop();
  expect([first, second].map(isAlive)).toEqual([false, false]);
});

test('waits longer each time for one that fails at once', async () => {
  const { ended } = watch([{ name: 'bad', file: fails, env: {} }]);
  await vi.waitFor(() => expect(ended).toEqual(['bad exit code 3 1000', 'bad exit code 3 2000']), 10_000);
});
