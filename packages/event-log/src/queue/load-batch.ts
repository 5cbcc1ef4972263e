import { type Tx, textArray } from '@overgang/database';
import { type SQL, sql } from 'drizzle-orm';
import type { Appended } from '../log/append-to-log.ts';
import { lockLog } from '../log/lock-log.ts';
import { type LogEnd, readLogEnd } from '../log/log-end.ts';
import type { PostName, Submission } from './submission.ts';

/** A post that was accepted earlier. */
export interface Received {
  readonly contentHash: string;
  readonly stream: string;
  readonly answer: Appended;
}

/** One event of a stream that is already in the log. */
export interface Recorded {
  readonly stream: string;
  readonly version: number;
  readonly position: number;
  readonly event: unknown;
}

export interface Loaded {
  readonly end: LogEnd;
  /** By nameOf. */
  readonly received: ReadonlyMap<string, Received>;
  readonly history: readonly Recorded[];
}

export const nameOf = ({ source, id }: PostName): string => `${source}\n${id}`;

/**
 * Takes the log's lock, and then reads what the batch is decided on. The statements travel together and run in this
 * order, each with a snapshot of its own, so that all of them see what the lock waited for.
 */
export const loadBatch = async (tx: Tx, batch: readonly Submission<unknown>[]): Promise<Loaded> => {
  const names: PostName[] = batch.flatMap((each) => (each.follows ? [each, each.follows] : [each]));
  const followed = batch.flatMap((each) => each.follows ?? []);
  const streams = [...new Set(batch.flatMap((each) => [each.stream, ...(each.alsoRead ?? [])]))];
  const [, end, received, history] = await Promise.all([
    lockLog(tx),
    readLogEnd(tx),
    tx.execute(sql`select source, id, content_hash, stream, answer from received where ${namedIn(names)}`),
    tx.execute(sql`
      select stream, version, position, event from event_log
      where stream = any(${textArray(streams)}) ${followed.length > 0 ? orFollowed(followed) : sql``}
      order by position`),
  ]);
  return { end, received: new Map(received.map(toReceived)), history: history.map(toRecorded) };
};

const namedIn = (names: readonly PostName[]): SQL =>
  sql`(source, id) in (select * from unnest(${textArray(names.map((name) => name.source))}, ${textArray(names.map((name) => name.id))}))`;

const orFollowed = (names: readonly PostName[]): SQL =>
  sql`or stream = any(array(select stream from received where ${namedIn(names)}))`;

const toReceived = (row: Record<string, unknown>): [string, Received] => [
  nameOf({ source: String(row['source']), id: String(row['id']) }),
  {
    contentHash: String(row['content_hash']),
    stream: String(row['stream']),
    answer: row['answer'] as Appended, // written by this package only
  },
];

const toRecorded = (row: Record<string, unknown>): Recorded => ({
  stream: String(row['stream']),
  version: Number(row['version']),
  position: Number(row['position']),
  event: row['event'],
});
