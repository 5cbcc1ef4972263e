import { randomUUID } from 'node:crypto';
import type { Caller } from '@overgang/access';
import { UtskrivningPlanlagt } from '@overgang/contracts/events';
import { scopes } from '@overgang/contracts/http';
import type { Database } from '@overgang/database';
import { deadLetterMigrations, type MemoryBus, openMemoryBus } from '@overgang/event-bus';
import { type HttpService, openHttpService } from '@overgang/http-service';
import { createLogger, openMetrics, superviseLoops } from '@overgang/service-runtime';
import { sql } from 'drizzle-orm';
import { type ConsumerLoop, openConsumerLoop, operationsRoutesOf, type Take } from '../src/index.ts';

export const topic = 'overgang.hendelser.tsb.v1';

/** What the tests' consumer writes: which stay each event was about, once. */
export const schema = {
  schema: 'reader',
  migrations: [
    ...deadLetterMigrations,
    { name: 'seen-0001', sql: 'create table seen (id text primary key, at timestamptz not null)' },
  ],
};

export const take: Take = async (tx, { events }) => {
  for (const { event } of events)
    await tx.execute(sql`insert into seen values (${event.id}, ${event.time}) on conflict do nothing`);
};

export const anEvent = (more: object = {}) => ({ ...UtskrivningPlanlagt.example, id: randomUUID(), ...more });
/** PostgreSQL has no year 0. */
export const unstorable = () => anEvent({ time: '0000-01-01T00:00:00Z' });

export interface RunningConsumer {
  readonly bus: MemoryBus;
  readonly loop: ConsumerLoop;
  readonly http: HttpService;
  readonly committed: readonly number[];
  readonly troubles: readonly string[];
  readonly logged: () => string;
  /** Publishes on one partition, in this order. */
  readonly send: (...values: readonly unknown[]) => Promise<void>;
  readonly stop: () => Promise<void>;
}

const bytesOf = (value: unknown): Uint8Array =>
  value instanceof Uint8Array ? value : Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));

/** A consumer that runs, with the routes of its operations. Callers say their scope in the place of a token. */
export const openConsumer = async (db: Database, work: Take = take): Promise<RunningConsumer> => {
  const lines: string[] = [];
  const logger = createLogger({ service: 'reader', destination: { write: (line) => void lines.push(line) } });
  const bus = await openMemoryBus({ topics: [{ name: topic, partitions: 1 }] });
  const committed: number[] = [];
  const troubles: string[] = [];
  const onCommitted = ({ events }: { events: readonly unknown[] }) => void committed.push(events.length);
  const loop = openConsumerLoop({
    name: 'reader',
    db,
    bus,
    group: 'reader',
    topics: [topic],
    maxBatch: 100,
    take: work,
    onCommitted,
    onTrouble: (code) => void troubles.push(code),
  });
  const loops = superviseLoops([loop], { logger });
  const http = await openHttpService({
    name: 'reader',
    routes: operationsRoutesOf(db, work, { logger, onCommitted }),
    verifyToken: async (said) =>
      ({ organisation: '310000256', etat: 'system', scopes: [said?.replace('Bearer ', '')] }) as unknown as Caller,
    logger,
    metrics: openMetrics({ service: 'reader', processMetrics: false }),
    rateLimit: false,
  });
  return {
    bus,
    loop,
    http,
    committed,
    troubles,
    logged: () => lines.join(''),
    send: (...values) =>
      bus.publish(values.map((value) => ({ topic, key: 'k', value: bytesOf(value), headers: { ce_type: 'x' } }))),
    stop: async () => {
      await loops.stop();
      await http.close();
      await bus.close();
    },
  };
};

export const drift = scopes.drift;
