import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { prefixLines } from './prefix-lines.ts';
import { createRestartPace, type RestartPace } from './restart-pace.ts';

/** One process to keep running. */
export interface ProcessPlan {
  /** Shown before its lines: 'tsb', or 'tsb-2' for a second one. */
  readonly name: string;
  /** A TypeScript file for this Node. */
  readonly file: string;
  /** The whole of its environment. */
  readonly env: Readonly<Record<string, string>>;
}

/** Processes that are kept running. */
export interface Supervised {
  /** The process that runs under a name now; undefined while it waits to be started again. */
  readonly pid: (name: string) => number | undefined;
  /** Ends all, in the reverse order of their start, and starts none again. Asking twice is harmless. */
  readonly stop: () => Promise<void>;
}

export interface SuperviseSettings {
  readonly write: (text: string) => void;
  /** Told when one has ended by itself, and in how many milliseconds it is started again. */
  readonly onEnded?: (name: string, how: string, againInMs: number) => void;
  /** How long each waits before it is started again. Default: longer each time that it ends soon. */
  readonly pace?: () => RestartPace;
}

const graceMs = 12_000; // a service drains within ten seconds
const endWithParent = path.resolve(import.meta.dirname, '../boot/end-with-parent.mjs');

/** It ends when we are gone, even by kill -9: the channel to us closes. */
const start = ({ file, env }: ProcessPlan): ChildProcess =>
  spawn(process.execPath, ['--import', endWithParent, file], { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

const end = async (child: ChildProcess): Promise<void> => {
  if (hasEnded(child)) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const late = new AbortController();
  await Promise.race([ended, sleep(graceMs, undefined, { signal: late.signal }).catch(() => undefined)]);
  late.abort();
  if (!hasEnded(child)) child.kill('SIGKILL');
  await ended;
};

interface Kept {
  readonly plan: ProcessPlan;
  child: ChildProcess | undefined;
}

/** Starts every process, and starts again, after a growing wait, each one that ends. */
export const supervise = (plans: readonly ProcessPlan[], settings: SuperviseSettings): Supervised => {
  const width = Math.max(...plans.map(({ name }) => name.length));
  const stopping = new AbortController();
  const { signal } = stopping;

  const live = async (kept: Kept, index: number): Promise<void> => {
    const pace = (settings.pace ?? createRestartPace)();
    const { name } = kept.plan;
    while (!signal.aborted) {
      const began = performance.now();
      const child = start(kept.plan);
      kept.child = child;
      for (const stream of [child.stdout, child.stderr])
        if (stream) prefixLines(stream, { name, index, width }, settings.write);
      const how = await new Promise<string>((resolve) => {
        child.once('error', (error) => resolve(error.message));
        child.once('exit', (code, by) => resolve(by === null ? `exit code ${code}` : by));
      });
      kept.child = undefined;
      if (signal.aborted) return;
      const waitMs = pace.after(performance.now() - began);
      settings.onEnded?.(name, how, waitMs);
      await sleep(waitMs, undefined, { signal }).catch(() => undefined);
    }
  };

  const all = plans.map((plan): Kept => ({ plan, child: undefined }));
  const lives = all.map(live);
  const stopAll = async (): Promise<void> => {
    stopping.abort();
    for (const { child } of all.toReversed()) if (child !== undefined) await end(child);
    await Promise.all(lives);
  };
  let stopped: Promise<void> | undefined;
  return {
    pid: (name) => all.find(({ plan }) => plan.name === name)?.child?.pid,
    stop: () => {
      stopped ??= stopAll();
      return stopped;
    },
  };
};
