import type { UkobletHendelse } from '@overgang/contracts/board';
import { json, type Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { z } from 'zod';

/** The place of an event in the list: told first, stands first. */
export interface UnmatchedPlace {
  /** ISO 8601. */
  readonly toldAt: string;
  readonly eventId: string;
}

/** An unmatched event with its place. */
export interface PlacedUnmatched {
  readonly place: UnmatchedPlace;
  readonly event: z.output<typeof UkobletHendelse>;
}

/** Which events of the list: those that wait, or those that somebody has set aside; after a place, and how many. */
export interface UnmatchedQuestion {
  readonly audiences: readonly string[];
  readonly aside: boolean;
  readonly after: UnmatchedPlace | undefined;
  readonly limit: number;
}

/** Events that fit no transition or several, oldest first, each once. */
export const readUnmatched = async (
  tx: Tx,
  { audiences, aside, after, limit }: UnmatchedQuestion,
): Promise<readonly PlacedUnmatched[]> => {
  const from =
    after === undefined ? sql`true` : sql`(told_at, event_id) > (${after.toldAt}::timestamptz, ${after.eventId})`;
  const rows = await tx.execute(sql`
    select distinct on (told_at, event_id) told_at, event_id, content from board_unmatched
    where audience in (select jsonb_array_elements_text(${json(audiences)})) and aside = ${aside} and ${from}
    order by told_at, event_id, audience limit ${limit}`);
  return rows.map((row) => ({
    place: { toldAt: new Date(String(row['told_at'])).toISOString(), eventId: String(row['event_id']) },
    event: row['content'] as z.output<typeof UkobletHendelse>, // written from the domain's own form
  }));
};

/** Whether a message stands on the list, or was set aside, of somebody who may see it. */
export const isListed = async (tx: Tx, eventId: string): Promise<boolean> => {
  const rows = await tx.execute(sql`select 1 from board_unmatched where event_id = ${eventId} limit 1`);
  return rows.length > 0;
};

/** Under which ref a message was told; undefined for one that nobody has told. */
export const findTeller = async (tx: Tx, key: string): Promise<string | undefined> => {
  const space = key.indexOf(' ');
  const [row] = await tx.execute(sql`
    select person_ref from observation where source = ${key.slice(0, space)} and id = ${key.slice(space + 1)}`);
  return row && String(row['person_ref']);
};
