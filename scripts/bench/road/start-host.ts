import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { HostUp } from './host-system.ts';

/** All of Overgang in a process of its own, as `npm start` runs it. */
export interface Host extends HostUp {
  /** Resident memory of that process now, in MB. PostgreSQL's is not in it. */
  readonly memory: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

const bytesInMb = 2 ** 20;

/** Starts it on a data folder, which may hold a population already. It ends with us. */
export const startHost = async (dataDir: string): Promise<Host> => {
  const child = fork(path.join(import.meta.dirname, 'host-system.ts'), [dataDir], {
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const failed = ended.then(([code]) => Promise.reject(new Error(`the system ended with ${code}`)));
  failed.catch(() => undefined);
  const [up] = await Promise.race([once(child, 'message'), failed]);
  return {
    ...(up as HostUp), // the first thing that host-system.ts says
    memory: async () => {
      const answer = once(child, 'message');
      child.send('memory');
      const [said] = await Promise.race([answer, failed]);
      return (said as { rss: number }).rss / bytesInMb;
    },
    stop: async () => {
      child.send('stop');
      await ended;
    },
  };
};
