import { spawn } from 'node:child_process';
import path from 'node:path';

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

/** What turbo runs in. */
export interface TurboSurroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly stopping: AbortSignal;
  /** Gets what turbo prints; it goes to the terminal when left out. */
  readonly onOutput?: (text: string) => void;
}

/**
 * Runs turbo in a process group of its own, since its wrapper does not pass signals on. `stopping` stops the group.
 * Resolves with turbo's exit code when all of it has ended.
 */
export const runTurbo = (
  checkout: string,
  args: readonly string[],
  { env, stopping, onOutput }: TurboSurroundings,
): Promise<number> => {
  const inGroup = process.platform !== 'win32';
  const wrapper = path.join(checkout, 'node_modules/turbo/bin/turbo');
  const turbo = spawn(process.execPath, [wrapper, ...args], {
    cwd: checkout,
    env,
    stdio: onOutput === undefined ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    detached: inGroup,
  });
  for (const stream of [turbo.stdout, turbo.stderr]) stream?.on('data', (chunk: Buffer) => onOutput?.(String(chunk)));
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
