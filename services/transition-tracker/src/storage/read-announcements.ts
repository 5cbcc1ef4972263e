import { json, type Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { OwnEvent } from '../domain/index.ts';

/** What had been announced of a transition's gaps up to an instant, under any of these refs, in the order in which it was. */
export const readGapAnnouncements = async (
  tx: Tx,
  which: { readonly refs: readonly string[]; readonly transition: string; readonly upTo: Date },
): Promise<readonly OwnEvent[]> => {
  const rows = await tx.execute(sql`
    select event from event_log
    where stream in (select jsonb_array_elements_text(${json(which.refs.map((ref) => `person/${ref}`))})) and recordedat <= ${which.upTo.toISOString()}::timestamptz
      and event ->> 'type' like 'no.overgang.sporing.mangel-%' and event -> 'data' ->> 'overgangId' = ${which.transition}
    order by position`);
  return rows.map((row) => row['event'] as OwnEvent); // written by storeLooks
};
