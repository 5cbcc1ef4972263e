import { Transform } from 'node:stream';

interface Held {
  readonly dueAt: number;
  readonly chunk: unknown;
}

/**
 * Holds back all that comes by for as long as `delayMs` says at that moment, like a longer line: what comes at once leaves at
 * once, and nothing overtakes. 0 = not at all.
 */
export const delayLine = (delayMs: () => number): Transform => {
  const held: Held[] = [];
  let timer: NodeJS.Timeout | undefined;
  const wait = (): number => Math.max(0, (held[0]?.dueAt ?? 0) - performance.now());
  const letGo = (): void => {
    timer = undefined;
    while (held.length > 0 && wait() === 0) line.push(held.shift()?.chunk);
    if (held.length > 0) timer = setTimeout(letGo, Math.ceil(wait()));
  };
  const line = new Transform({
    transform: (chunk, _encoding, done) => {
      const dueAt = performance.now() + delayMs();
      held.push({ dueAt: Math.max(dueAt, held.at(-1)?.dueAt ?? 0), chunk });
      if (timer === undefined) letGo();
      done();
    },
    flush: (done) => void setTimeout(done, Math.ceil((held.at(-1)?.dueAt ?? 0) - performance.now()) + 2),
    destroy: (error, done) => {
      clearTimeout(timer);
      done(error);
    },
  });
  return line;
};
