import { BusError, type BusErrorCode } from '@overgang/event-bus';
import { createLogger, type Loop } from '@overgang/service-runtime';
import { expect, onTestFinished, test, vi } from 'vitest';
import { loopsAfterTopics } from './loops-after-topics.ts';

/** A loop that waits for two topics of two partitions, on a bus that a test fills. */
const waiting = (found: Readonly<Record<string, number | BusErrorCode>> = {}) => {
  const topics = new Map(Object.entries(found));
  const logged: string[] = [];
  const loop = { name: 'relay', run: vi.fn(aborted), health: () => ({ ok: true, detail: 'running' }) };
  const all = loopsAfterTopics([loop], {
    topics: ['ut', 'inn'].map((name) => ({ name, partitions: 2 })),
    bus: {
      partitionsOf: async (name) => {
        const found = topics.get(name) ?? 'unknown-topic';
        if (typeof found === 'string') throw new BusError(found, 'no');
        return found;
      },
    },
    logger: createLogger({ service: 'prove', destination: { write: (line) => void logged.push(line) } }),
    lookEveryMs: 5,
  });
  const stopping = new AbortController();
  const ended = Promise.all(all.map((each) => each.run(stopping.signal)));
  const stop = async () => {
    stopping.abort();
    await ended;
  };
  onTestFinished(stop);
  return { topics, logged, loop, stop, health: () => all.map((each) => [each.name, each.health()]) };
};

const aborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

const detailOf = (health: readonly (readonly [string, ReturnType<Loop['health']>] | unknown[])[]) =>
  JSON.stringify(health);

test('says which topic is missing, waits, and goes on by itself when it appears', async () => {
  const { topics, loop, logged, health } = waiting({ ut: 2 });
  await vi.waitFor(() => expect(detailOf(health())).toContain('inn is missing'));
  expect(health()).toEqual([
    [
      'topics',
      { ok: false, detail: "inn is missing, or this service may not see it: make it with 'npm run topics -- apply'" },
    ],
    ['relay', { ok: false, detail: 'waits for the topics' }],
  ]);
  expect(loop.run).not.toHaveBeenCalled();
  topics.set('inn', 3);
  await vi.waitFor(() => expect(loop.run).toHaveBeenCalledOnce());
  expect(health()).toEqual([
    ['topics', { ok: true }],
    ['relay', { ok: true, detail: 'running' }],
  ]);
  expect(logged.map((line) => (JSON.parse(line) as { readonly code: string }).code)).toEqual([
    'topics-missing',
    'topics-found',
  ]);
});

test('waits for a topic that is too small', async () => {
  const { topics, loop, health } = waiting({ ut: 2, inn: 1 });
  await vi.waitFor(() => expect(detailOf(health())).toContain('inn has 1 of 2 partitions'));
  topics.set('inn', 2);
  await vi.waitFor(() => expect(loop.run).toHaveBeenCalledOnce());
});

test('tells a bus that is away from one that lets nobody in', async () => {
  const { topics, health } = waiting({ ut: 'unavailable', inn: 'unavailable' });
  const away = 'the bus cannot be asked for its topics (unavailable)';
  await vi.waitFor(() => expect(health()[0]).toEqual(['topics', { ok: false, detail: away }]));
  topics.set('ut', 'not-allowed');
  await vi.waitFor(() => expect(detailOf(health())).toContain('check KAFKA_SASL'));
});

test('stays well when the bus is away later on: that is for the loops to tell', async () => {
  const { topics, loop, health } = waiting({ ut: 2, inn: 2 });
  await vi.waitFor(() => expect(loop.run).toHaveBeenCalledOnce());
  topics.set('ut', 'unavailable');
  expect(health()[0]).toEqual(['topics', { ok: true }]);
});

test('ends while it waits, without having begun', async () => {
  const { loop, stop } = waiting();
  await stop();
  expect(loop.run).not.toHaveBeenCalled();
});
