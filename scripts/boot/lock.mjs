import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { say } from './say.mjs';

const beatMs = 2_000;
const silentMs = 30_000;

const isAlive = (/** @type {number} */ pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Who holds the lock, or nobody: a dead holder does not count, nor one that has been silent (pids are used again). */
const holderOf = (/** @type {string} */ file) => {
  try {
    const pid = Number(readFileSync(file, 'utf8').split(' ')[0]);
    const silent = Date.now() - statSync(file).mtimeMs > silentMs;
    return isAlive(pid) && pid !== process.pid && !silent ? pid : undefined;
  } catch {
    return undefined;
  }
};

/** Takes the lock if it is free. Two that find the same dead holder may both write; the last one to write has it. */
const take = async (/** @type {string} */ file) => {
  const mark = `${process.pid} ${randomUUID()}`;
  try {
    writeFileSync(file, mark, { flag: 'wx' });
    return true;
  } catch {
    if (holderOf(file) !== undefined) return false;
    writeFileSync(file, mark);
    await wait(100);
    return existsSync(file) && readFileSync(file, 'utf8') === mark;
  }
};

/**
 * Does some work while no other process of this checkout does it; waits for its turn.
 *
 * @param {string} file the lock: it holds the pid, and is touched every two seconds
 * @param {string} who holds it, when somebody else does, in words
 * @param {() => Promise<void>} work
 */
export const withLock = async (file, who, work) => {
  let told = false;
  while (!(await take(file))) {
    if (!told) say(`${who} (process ${holderOf(file)}); waiting for it`);
    told = true;
    await wait(300);
  }
  const release = () => rmSync(file, { force: true });
  const beat = setInterval(() => utimesSync(file, new Date(), new Date()), beatMs);
  process.once('exit', release);
  try {
    await work();
  } finally {
    clearInterval(beat);
    process.removeListener('exit', release);
    release();
  }
};
