import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, test } from 'vitest';

const script = path.join(import.meta.dirname, 'whole/play-an-hour.ts');
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

const freshFolder = async (): Promise<string> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'overgang-kill-'));
  await chmod(folder, 0o755); // PostgreSQL runs as another account when we are root
  folders.push(folder);
  return folder;
};

const play = (folder: string): ChildProcess =>
  spawn(process.execPath, [script, '--data', folder], { stdio: ['ignore', 'pipe', 'inherit'] });

/** Decisions of one look are a millisecond apart, and looks are fewer when much waits: minutes are what a board shows. */
const toTheMinute = (text: string): string => text.replaceAll(/:\d\d\.\d{3}Z/g, ':00Z');

/** Plays on until the end, or until `killAt` comes up; the end state, if it was reached. */
const playOn = async (folder: string, killAt?: string): Promise<unknown> => {
  const child = play(folder);
  let state: unknown;
  for await (const line of createInterface({ input: child.stdout as NodeJS.ReadableStream })) {
    if (line.startsWith('state ')) state = JSON.parse(toTheMinute(line.slice('state '.length)));
    if (line === killAt) setTimeout(() => child.kill('SIGKILL'), 40); // in the middle of that slot's posts
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return state;
};

test('killed in the middle of an hour and started again, it ends where an undisturbed run ends', async () => {
  const undisturbed = await playOn(await freshFolder());
  expect(undisturbed).toBeDefined();

  const folder = await freshFolder();
  expect(await playOn(folder, 'slot 4')).toBeUndefined();
  expect(await playOn(folder, 'slot 9')).toBeUndefined();
  expect(await playOn(folder)).toEqual(undisturbed);
});
