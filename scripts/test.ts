import path from 'node:path';
import { withLock } from './boot/lock.mjs';
import { exitCodeOf } from './boot/signals.mjs';
import { closingLine } from './lib/counts.ts';
import { runTurbo } from './lib/run-turbo.ts';
import { readTestArguments, type TestArguments, testHelp } from './test-run/read-test-arguments.ts';
import { sumUp } from './test-run/sum-up.ts';
import { turboArguments } from './test-run/turbo-arguments.ts';
import { forgetEarlierRun, readCounts, readTasks } from './test-run/turbo-summary.ts';
import { withOwnServers } from './test-run/with-own-servers.ts';
import { NoDockerError, withTestContainers } from './test-run/with-test-containers.ts';

const checkout = path.resolve(import.meta.dirname, '..');
const stopping = new AbortController();

/** Says how it went, and gives the exit code. */
const conclude = (turboExitCode: number): number => {
  const tasks = readTasks(checkout);
  const turboItself = { taskId: 'turbo', task: 'turbo', directory: '', exitCode: turboExitCode };
  const whole = tasks.some(({ exitCode }) => exitCode !== 0) ? tasks : [...tasks, turboItself];
  const { counts, failed } = sumUp(whole, (directory) => readCounts(checkout, directory));
  if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
  console.log(`\n${closingLine(counts)}`);
  return counts.failed === 0 ? 0 : 1;
};

const runAll = async (args: TestArguments): Promise<void> => {
  forgetEarlierRun(checkout);
  const withServers = args.containers ? withTestContainers : withOwnServers;
  const turboExitCode = await withServers((servers) => {
    const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
    const env = { ...process.env, ...plain, ...servers };
    return runTurbo(checkout, turboArguments(args), { env, stopping: stopping.signal });
  });
  process.exitCode = stopping.signal.aborted ? exitCodeOf(stopping.signal.reason) : conclude(turboExitCode);
};

const read = (): TestArguments | undefined => {
  try {
    return readTestArguments(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message} See npm test -- --help.`);
    return undefined;
  }
};

const args = read();
if (!args) process.exitCode = 2;
else if (args.help) console.log(testHelp);
else {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopping.abort(signal));
  const lock = path.join(checkout, '.cache', 'test.lock');
  try {
    await withLock(lock, 'another npm test runs in this folder', () => runAll(args));
  } catch (error) {
    if (!(error instanceof NoDockerError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
