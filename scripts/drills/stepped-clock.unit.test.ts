import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

const preload = path.join(import.meta.dirname, 'stepped-clock.mjs');
const program = `
const kept = new Date('2026-01-06T12:00:00Z').toISOString();
console.log(JSON.stringify({ now: Date.now(), made: new Date().getTime(), kept, isDate: new Date() instanceof Date }));`;

test('puts the clock of a process forward, and leaves dates that are given as they are', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'overgang-clock-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'clock');
  await writeFile(file, '3600000');
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', preload, '-e', program], {
    env: { DRILL_CLOCK_FILE: file },
  });
  const said = JSON.parse(stdout) as { now: number; made: number; kept: string; isDate: boolean };
  for (const instant of [said.now, said.made]) expect(Math.abs(instant - Date.now() - 3_600_000)).toBeLessThan(30_000);
  expect(said).toMatchObject({ kept: '2026-01-06T12:00:00.000Z', isDate: true });
});
