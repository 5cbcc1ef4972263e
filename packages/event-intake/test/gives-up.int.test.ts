import { BusError, openMemoryBus } from '@overgang/event-bus';
import { NeedsNewProcess } from '@overgang/service-runtime';
import { useTestDatabase } from '@overgang/testing';
import { expect, onTestFinished, test } from 'vitest';
import { openConsumerLoop } from '../src/index.ts';
import { schema, take, topic } from './a-consumer.ts';

const database = useTestDatabase(schema);

test('asks for a new process when the bus says that it cannot help itself, and leaves its group', async () => {
  const memory = await openMemoryBus({ topics: [{ name: topic, partitions: 1 }] });
  onTestFinished(() => memory.close());
  const stalled = new BusError('stalled', 'nothing comes');
  const bus: typeof memory = {
    ...memory,
    publish: (records) => memory.publish(records),
    run: async (options) => {
      setTimeout(() => options.onHopeless?.(stalled), 10);
      return memory.run(options);
    },
  };
  const loop = openConsumerLoop({ name: 'reader', db: database.db, bus, group: 'reader', topics: [topic], take });
  const running = loop.run(new AbortController().signal);
  await expect(running).rejects.toBeInstanceOf(NeedsNewProcess);
  await expect(running).rejects.toMatchObject({ cause: stalled });
  expect(loop.health()).toEqual({ ok: false, detail: 'not a member of its group yet' });
});
