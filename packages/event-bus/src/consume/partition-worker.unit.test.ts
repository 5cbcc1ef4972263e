import { expect, test, vi } from 'vitest';
import { BusError } from '../bus-error.ts';
import type { ConsumerOptions, IncomingRecord, Trouble } from '../port.ts';
import { createGate } from './gate.ts';
import { PartitionWorker, type WorkerPorts } from './partition-worker.ts';
import { createTide } from './tide.ts';

const place = { topic: 'topic', partition: 0 };
const lease = { ...place, group: 'group', holder: 'me', epoch: 1, cursor: 0 };
const unavailable = new BusError('unavailable', 'away');

const aRecord = (offset: number): IncomingRecord => ({
  ...place,
  offset: `${offset}`,
  key: 'key',
  value: new Uint8Array(),
  headers: {},
  publishedAt: new Date(0),
});

/** A worker on three records, with whatever of its ports a test wants otherwise. */
const work = (options: Partial<ConsumerOptions> = {}, store: Partial<WorkerPorts['store']> = {}) => {
  const troubles: Trouble['code'][] = [];
  const kept: number[] = [];
  const released: unknown[] = [];
  const tide = createTide();
  tide.rise([{ ...place, head: 3 }]);
  const worker = new PartitionWorker(lease, {
    tide,
    gate: createGate(),
    store: {
      read: async (_, from) => [0, 1, 2].filter((offset) => offset >= from).map(aRecord),
      keepPlace: async (_, cursor) => {
        kept.push(cursor);
        return true;
      },
      release: async (freed) => void released.push(freed),
      ...store,
    },
    options: {
      group: 'group',
      topics: ['topic'],
      onBatch: async () => 'done',
      onTrouble: ({ code }) => void troubles.push(code),
      ...options,
    },
  });
  return { worker, troubles, kept, released, tide };
};

test('keeps the place behind the last record of a batch, and frees the lease when it gives up', async () => {
  const { worker, kept, released } = work();
  await vi.waitFor(() => expect(kept).toEqual([3]));
  worker.giveUp();
  await worker.ended;
  expect(released).toEqual([lease]);
});

test('goes on reading after the store was away', async () => {
  let calls = 0;
  const read: WorkerPorts['store']['read'] = async (_, from) => {
    calls += 1;
    if (calls < 3) throw unavailable;
    return [aRecord(from)];
  };
  const { worker, troubles, kept } = work({}, { read });
  await vi.waitFor(() => expect(kept).toEqual([1, 2, 3]), { timeout: 3_000 });
  worker.giveUp();
  await worker.ended;
  expect(troubles).toEqual(['bus-unreachable', 'bus-unreachable']);
});

test('does not do the work again when only its place could not be kept', async () => {
  let calls = 0;
  const onBatch = vi.fn(async () => 'done' as const);
  const keepPlace = async (): Promise<boolean> => {
    calls += 1;
    if (calls < 3) throw unavailable;
    return true;
  };
  const { worker, troubles } = work({ onBatch }, { keepPlace });
  await vi.waitFor(() => expect(calls).toBe(3), { timeout: 3_000 });
  worker.giveUp();
  await worker.ended;
  expect(onBatch).toHaveBeenCalledTimes(1);
  expect(troubles).toEqual(['place-not-kept', 'place-not-kept']);
});

test('ends, without freeing the lease, when the store says that it is lost', async () => {
  const { worker, troubles, released } = work({}, { keepPlace: async () => false });
  await worker.ended;
  expect(troubles).toEqual(['partition-lost']);
  expect(released).toEqual([]);
});

test('keeps nothing any more once it is lost, however the handler ends', async () => {
  const door = Promise.withResolvers<void>();
  const onRevoked = vi.fn();
  const onBatch = vi.fn(async () => {
    await door.promise;
    return 'done' as const;
  });
  const { worker, kept, released } = work({ onBatch, onRevoked });
  await vi.waitFor(() => expect(onBatch).toHaveBeenCalled());
  worker.lose();
  worker.lose();
  expect(onRevoked).not.toHaveBeenCalled();
  door.resolve();
  await worker.ended;
  expect([kept, released]).toEqual([[], []]);
  expect(onRevoked).toHaveBeenCalledExactlyOnceWith(place);
});

test('starts no batch when it cannot tell that the partition was assigned, and says no goodbye', async () => {
  const onBatch = vi.fn(async () => 'done' as const);
  const onRevoked = vi.fn();
  const onAssigned = () => Promise.reject(new Error('not now'));
  const { worker, troubles, released } = work({ onBatch, onAssigned, onRevoked });
  await vi.waitFor(() => expect(troubles).toEqual(['handler-threw']));
  worker.giveUp();
  await worker.ended;
  expect(onBatch).not.toHaveBeenCalled();
  expect(onRevoked).not.toHaveBeenCalled();
  expect(released).toEqual([lease]);
});

test('skips to the end when everything before it has been pruned, and waits there', async () => {
  const read = vi.fn(async (): Promise<IncomingRecord[]> => []);
  const { worker, tide } = work({}, { read });
  await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(1));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(read).toHaveBeenCalledTimes(1);
  tide.rise([{ ...place, head: 4 }]);
  await vi.waitFor(() => expect(read).toHaveBeenLastCalledWith(place, 3, 500));
  worker.giveUp();
  await worker.ended;
});

test('says for how long its handler has been at work', async () => {
  const door = Promise.withResolvers<'done'>();
  const { worker } = work({ onBatch: () => door.promise });
  await vi.waitFor(() => expect(worker.busyMs).toBeGreaterThan(0));
  door.resolve('done');
  await vi.waitFor(() => expect(worker.busyMs).toBe(0));
  worker.giveUp();
  await worker.ended;
});
