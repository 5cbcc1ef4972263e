import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { javaArguments } from './java.ts';
import { endProcess, removeNote, writeNote } from './keep-pid.ts';
import { LocalKafkaError } from './local-kafka-error.ts';

/** A broker that takes connections. */
export interface RunningBroker {
  readonly pid: number;
  /** Ends it in good order; asking twice is harmless. */
  stop(): Promise<void>;
  /** Sends a signal and, for one that ends a process, waits until it has ended. */
  kill(signal: NodeJS.Signals): Promise<void>;
}

const patienceMs = 90_000;
const startedWords = 'Kafka Server started';

/** A shell that reads from us: when we are gone without a word, even by kill -9, it ends the broker. */
const standGuard = (pid: number): (() => void) => {
  if (process.platform === 'win32') return () => undefined;
  const guard = spawn('/bin/sh', ['-c', `read word; [ "$word" = bye ] || kill -KILL ${pid}`], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
    cwd: '/',
  });
  guard.on('error', () => undefined);
  guard.stdin.on('error', () => undefined);
  guard.unref();
  return () => void guard.stdin.end('bye\n');
};

const isReady = async (child: ChildProcess, log: string): Promise<boolean> => {
  const until = performance.now() + patienceMs;
  while (performance.now() < until && child.exitCode === null && child.pid !== undefined) {
    if ((await readFile(log, 'utf8').catch(() => '')).includes(startedWords)) return true;
    await sleep(50);
  }
  return false;
};

/** Starts the broker of a folder, and waits until it takes connections. @throws LocalKafkaError `did-not-start` */
export const runBroker = async (libraries: string, dataDir: string): Promise<RunningBroker> => {
  const log = join(dataDir, 'kafka.log');
  const output = openSync(log, 'w', 0o600);
  const logging = `-Dlog4j2.configurationFile=${join(dataDir, 'log4j2.properties')}`;
  const args = [logging, ...javaArguments(libraries, '512m', 'kafka.Kafka'), join(dataDir, 'server.properties')];
  const child = spawn('java', args, { stdio: ['ignore', output, output], detached: true, cwd: dataDir });
  closeSync(output);
  child.on('error', () => undefined); // no Java: seen by its missing pid
  const pid = child.pid ?? 0;
  const dismiss = pid > 0 ? standGuard(pid) : () => undefined;
  if (pid > 0) await writeNote(dataDir, pid);
  const hasEnded = (): boolean => pid === 0 || child.exitCode !== null || child.signalCode !== null;
  const leave = async (): Promise<void> => {
    while (!hasEnded()) await sleep(20); // its exit alone would keep nobody waiting: we let go of it
    dismiss();
    await removeNote(dataDir);
  };
  if (!(await isReady(child, log))) {
    child.kill('SIGKILL');
    await leave();
    const said = await readFile(log, 'utf8').catch(() => '');
    throw new LocalKafkaError('did-not-start', `Apache Kafka did not start: ${said.trim().slice(-600)}`);
  }
  child.unref();
  return {
    pid,
    stop: async () => {
      if (!hasEnded()) await endProcess(pid);
      await leave();
    },
    kill: async (signal) => {
      process.kill(pid, signal);
      if (signal === 'SIGKILL' || signal === 'SIGTERM') await leave();
    },
  };
};
