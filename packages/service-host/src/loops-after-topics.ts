import { setTimeout as sleep } from 'node:timers/promises';
import { BusError, type EventBus } from '@overgang/event-bus';
import type { Logger, Loop } from '@overgang/service-runtime';

/** What a service waits for, and how it is asked about. */
export interface AwaitedTopics {
  readonly topics: readonly { readonly name: string; readonly partitions: number }[];
  readonly bus: Pick<EventBus, 'partitionsOf'>;
  readonly logger: Logger;
  /** Milliseconds between two looks while something is missing; default 1000. */
  readonly lookEveryMs?: number;
}

const makeIt = "make it with 'npm run topics -- apply'";

/** What is wrong with a topic, in plain words; undefined when nothing is. */
const lacking = async (
  bus: AwaitedTopics['bus'],
  { name, partitions }: AwaitedTopics['topics'][number],
): Promise<string | undefined> => {
  try {
    const found = await bus.partitionsOf(name);
    return found >= partitions ? undefined : `${name} has ${found} of ${partitions} partitions: ${makeIt}`;
  } catch (error) {
    const code = error instanceof BusError ? error.code : 'failed';
    if (code === 'unknown-topic') return `${name} is missing, or this service may not see it: ${makeIt}`;
    return code === 'not-allowed'
      ? `the brokers let this service neither in nor see ${name}: check KAFKA_SASL and 'npm run topics -- acls'`
      : `the bus cannot be asked for its topics (${code})`;
  }
};

/**
 * The same loops, each begun when every topic is there and large enough; until then readiness says what is missing, and
 * HTTP is served all the same. It goes on by itself when the topics appear, and never looks again: topics do not shrink,
 * and a bus that is away later on is the loops' own to tell.
 */
export const loopsAfterTopics = (loops: readonly Loop[], awaited: AwaitedTopics): readonly Loop[] => {
  const { topics, bus, logger, lookEveryMs = 1_000 } = awaited;
  const complete = Promise.withResolvers<void>();
  let isComplete = topics.length === 0;
  let missing = ['the bus has not been asked for its topics yet'];

  const look = async (): Promise<void> => {
    const before = missing.join('\n');
    missing = [...new Set(await Promise.all(topics.map((topic) => lacking(bus, topic))))].filter(
      (each) => each !== undefined,
    );
    isComplete = missing.length === 0;
    if (isComplete) logger.info({ code: 'topics-found' }, 'every topic is there');
    else if (missing.join('\n') !== before) logger.warn({ code: 'topics-missing', missing }, 'waiting for topics');
  };
  const watch: Loop = {
    name: 'topics',
    run: async (signal) => {
      while (!isComplete && !signal.aborted) {
        await look();
        if (!isComplete) await sleep(lookEveryMs, undefined, { signal }).catch(() => undefined);
      }
      complete.resolve();
      await aborted(signal);
    },
    health: () => (isComplete ? { ok: true } : { ok: false, detail: missing.join('; ') }),
  };
  const held = loops.map(
    (loop): Loop => ({
      ...loop,
      run: async (signal) => {
        await Promise.race([complete.promise, aborted(signal)]);
        if (!signal.aborted) await loop.run(signal);
      },
      health: () => (isComplete ? loop.health() : { ok: false, detail: 'waits for the topics' }),
    }),
  );
  return [watch, ...held];
};

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
