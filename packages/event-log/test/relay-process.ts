import { json, openDatabase } from '@overgang/database';
import type { EventBus } from '@overgang/event-bus';
import { sql } from 'drizzle-orm';
import { openRelay } from '../src/index.ts';

/** A relay in a process of its own, to be stopped and killed: `node relay-process.ts URL NAME`. Its bus is a table. */
const [url = '', name = ''] = process.argv.slice(2);
const db = openDatabase({ url, schema: 'log', application: name });

const unused = (): never => {
  throw new Error('not in this test');
};

const bus: EventBus = {
  publish: async (records) => {
    const rows = records.map((record) => ({
      key: record.key,
      event: JSON.parse(Buffer.from(record.value).toString()),
    }));
    await db.execute(sql`
      insert into published (relay, key, position)
      select ${name}, r.key, (r.event ->> 'by')::int from jsonb_to_recordset(${json(rows)}) as r (key text, event json)`);
  },
  partitionsOf: async () => 1,
  run: unused,
  health: () => ({ ok: true }),
  close: async () => undefined,
};

const relay = openRelay({
  db,
  bus,
  clock: { now: () => new Date(), onJump: () => () => undefined },
  source: 'test',
  topicOf: (_, key) => [{ topic: 'events', key }],
  pulseTopics: [],
  maxBatch: 20,
  leaseMs: 400,
});

const stopping = new AbortController();
process.on('SIGTERM', () => stopping.abort());
await relay.run(stopping.signal);
await db.close();
