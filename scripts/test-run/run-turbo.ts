import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { TestArguments } from './read-test-arguments.ts';

const everything = ['typecheck', 'lint', 'arrows', 'knip', 'test', 'build'];
const ofOnePackage = ['typecheck', 'test'];

/** The arguments of turbo; exported for its test. */
export const turboArguments = ({ only, force }: Pick<TestArguments, 'only' | 'force'>): readonly string[] => [
  'run',
  ...(only.length > 0 ? ofOnePackage : everything),
  ...only.map((name) => `--filter=@overgang/${name}`),
  ...(force ? ['--force'] : []),
  `--concurrency=${Math.min(4, Math.max(2, availableParallelism()))}`,
  '--continue=always',
  '--summarize',
  '--log-order=grouped',
  '--output-logs=new-only',
];

/** Ends turbo's group: asks, waits three seconds at most, insists. */
const endGroup = (group: number): string =>
  `kill -TERM -${group}; for try in 1 2 3 4 5 6 7 8 9 10; do kill -0 -${group} || exit; sleep 0.3; done; kill -KILL -${group}`;

/**
 * A shell that ends turbo's group when our end of its pipe closes: even kill -9 of us leaves nothing running. Returns
 * what sends it home.
 */
const standGuard = (group: number): (() => void) => {
  const line = `exec 2>/dev/null; read word; [ "$word" = bye ] || { ${endGroup(group)}; }`;
  const guard = spawn('/bin/sh', ['-c', line], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  guard.on('error', () => undefined);
  guard.stdin.on('error', () => undefined);
  guard.unref();
  return () => guard.stdin.end('bye\n');
};

/**
 * Runs turbo in a process group of its own, since its wrapper does not pass signals on. `stopping` stops the group.
 * Resolves with turbo's exit code when all of it has ended.
 */
export const runTurbo = (
  checkout: string,
  args: TestArguments,
  { env, stopping }: { readonly env: NodeJS.ProcessEnv; readonly stopping: AbortSignal },
): Promise<number> => {
  const inGroup = process.platform !== 'win32';
  const wrapper = path.join(checkout, 'node_modules/turbo/bin/turbo');
  const turbo = spawn(process.execPath, [wrapper, ...turboArguments(args)], {
    cwd: checkout,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: inGroup,
  });
  const dismiss = inGroup && turbo.pid ? standGuard(turbo.pid) : () => undefined;
  const stop = (): boolean => (inGroup && turbo.pid ? process.kill(-turbo.pid, 'SIGTERM') : turbo.kill());
  stopping.addEventListener('abort', stop, { once: true });
  if (stopping.aborted) stop();
  return new Promise((resolve, reject) => {
    turbo.once('error', reject);
    turbo.once('exit', (code) => {
      stopping.removeEventListener('abort', stop);
      if (!stopping.aborted) dismiss();
      resolve(code ?? 1);
    });
  });
};
