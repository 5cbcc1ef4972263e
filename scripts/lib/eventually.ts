import { setTimeout as sleep } from 'node:timers/promises';

const patienceMs = 20_000;
const everyMs = 20;

/** Looks until there is something other than undefined; gives up with the name of what was waited for. */
export const eventually = async <T>(what: string, look: () => Promise<T | undefined>): Promise<T> => {
  const until = performance.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > until) throw new Error(`waited ${patienceMs / 1000} s for ${what}`);
    await sleep(everyMs);
  }
};
