import { createHash } from 'node:crypto';
import { type Database, textArray, wholeColumn } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { Post } from './posts.ts';
import { postsOfStay } from './posts.ts';

/** A post as the rows that a door would write, made before the clock starts. */
interface Prepared {
  readonly stream: string;
  readonly id: string;
  readonly rows: (
    position: number,
    version: number,
    recordedAt: string,
  ) => { readonly place: string; readonly event: string; readonly post: string };
}

const source = 'urn:orgnr:974633191';

const prepare = (post: Post): Prepared => {
  const { meldingId: id, skjedde: time, person: _, ...data } = post.body;
  const stream = `opphold/${source}/${post.stay}`;
  const hash = createHash('sha256').update(JSON.stringify(data)).digest('base64url');
  const type = 'no.overgang.tsb.utskrivning-planlagt.v1';
  const event = JSON.stringify({
    specversion: '1.0',
    id,
    source,
    type,
    time,
    correlationid: id,
    data,
    subject: post.personRef,
  });
  return {
    stream,
    id,
    rows: (position, version, recordedAt) => ({
      place: `{"position":${position},"stream":"${stream}","version":${version},"key":"${post.personRef}"}`,
      event: `${event.slice(0, -1)},"recordedat":"${recordedAt}"}`,
      post: `{"source":"${source}","id":"${id}","content_hash":"${hash}","stream":"${stream}","answer":{"events":[{"stream":"${stream}","version":${version},"position":${position}}],"recordedAt":"${recordedAt}"}}`,
    }),
  };
};

/** The reads and writes of a door's batch and nothing else: no rules, no folding, no checking. */
const storeBatch = (db: Database, batch: readonly { readonly prepared: Prepared; readonly version: number }[]) =>
  db.transaction(async (tx) => {
    const names = batch.map(({ prepared }) => prepared);
    const streams = names.flatMap(({ stream, id }) => [stream, `trukket/${source}/${id}`]);
    const [, [end]] = await Promise.all([
      tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(current_schema() || '.event_log', 0))`),
      tx.execute(sql`select max(position) as head, (select max(promised) from relay) as promised from event_log`),
      tx.execute(sql`
        select source, id, content_hash, stream, answer from received
        where (source, id) in (select * from unnest(${textArray(names.map(() => source))}, ${textArray(names.map(({ id }) => id))}))`),
      tx.execute(sql`
        select stream, version, position, event from event_log where stream = any(${textArray(streams)}) order by position`),
    ]);
    const head = Number(end?.['head'] ?? 0);
    const recordedAt = new Date().toISOString();
    const rows = batch.map(({ prepared, version }, at) => prepared.rows(head + 1 + at, version, recordedAt));
    await tx.execute(sql`
      with logged as (
        insert into event_log (position, stream, version, key, event, recordedat)
        select position, stream, version, key, event::json, ${recordedAt}::timestamptz
        from rows from (
          jsonb_to_recordset(${`[${rows.map(({ place }) => place).join(',')}]`}::jsonb)
            as (position bigint, stream text, version integer, key text),
          ${wholeColumn(rows.map(({ event }) => event))}
        ) as e (position, stream, version, key, event)
      )
      insert into received (source, id, content_hash, stream, answer)
      select source, id, content_hash, stream, answer
      from jsonb_to_recordset(${`[${rows.map(({ post }) => post).join(',')}]`}::jsonb)
        as p (source text, id text, content_hash text, stream text, answer jsonb)`);
  });

/**
 * What the database gives to so many callers who share their commits as a door's callers do, but who bring finished rows:
 * posts a second.
 */
export const measureIngestCeiling = async (
  db: Database,
  { callers, milliseconds }: { readonly callers: number; readonly milliseconds: number },
): Promise<number> => {
  const stays = Array.from({ length: callers * 64 }, () => postsOfStay(Date.now()).map(prepare));
  const inHand = Array.from({ length: callers }, () => ({ stay: stays.pop() ?? [], next: 0 }));
  let stored = 0;
  const began = performance.now();
  while (performance.now() - began < milliseconds) {
    const batch = inHand.map((caller) => {
      if (caller.next === caller.stay.length) {
        caller.stay = stays.pop() ?? postsOfStay(Date.now()).map(prepare);
        caller.next = 0;
      }
      const prepared = caller.stay[caller.next];
      caller.next += 1;
      if (prepared === undefined) throw new Error('a stay without posts');
      return { prepared, version: caller.next };
    });
    await storeBatch(db, batch);
    stored += batch.length;
  }
  return (stored * 1000) / (performance.now() - began);
};
