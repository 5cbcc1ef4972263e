import { json, type Tx, wholeColumn } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { BatchWrites } from './decide-batch.ts';

/** Writes events and answers in one statement. */
export const writeBatch = async (
  tx: Tx,
  { events, posts }: BatchWrites<unknown>,
  recordedAt: string,
): Promise<void> => {
  if (posts.length === 0) return;
  const places = events.map(({ event: _, ...place }) => place);
  const texts = events.map(({ event }) => JSON.stringify(event));
  await tx.execute(sql`
    with logged as (
      insert into event_log (position, stream, version, key, event, recordedat)
      select position, stream, version, key, event::json, ${recordedAt}::timestamptz
      from rows from (
        jsonb_to_recordset(${json(places)}) as (position bigint, stream text, version integer, key text), ${wholeColumn(texts)}
      ) as e (position, stream, version, key, event)
    )
    insert into received (source, id, content_hash, stream, answer)
    select source, id, content_hash, stream, answer
    from jsonb_to_recordset(${json(posts)}) as p (source text, id text, content_hash text, stream text, answer jsonb)`);
};
