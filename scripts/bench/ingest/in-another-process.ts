import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Load, Loaded } from './load-generator.ts';

/** The load generator, in a process of its own: what it costs is not the door's. */
export interface LoadGenerator {
  readonly run: (load: Load) => Promise<Loaded>;
  readonly close: () => void;
}

/** Starts it. It ends with us. */
export const startLoadGenerator = (): LoadGenerator => {
  const child = fork(path.join(import.meta.dirname, 'load-generator.ts'), { execArgv: [], serialization: 'advanced' });
  const ended = once(child, 'exit').then(() => {
    throw new Error('the load generator ended');
  });
  ended.catch(() => undefined);
  return {
    run: async (load) => {
      const answer = once(child, 'message');
      child.send(load);
      const [loaded] = await Promise.race([answer, ended]);
      return loaded as Loaded; // what load-generator.ts sends
    },
    close: () => child.disconnect(),
  };
};
