import { json, type Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';
import { emptyJourney, type Journey } from '../domain/index.ts';
import type { Shown } from '../track/shown.ts';

/** One person's journey as it was stored at the last look. */
export interface HeldJourney {
  readonly personRef: string;
  readonly journey: Journey;
  /** Absent before the first look. */
  readonly shown: Shown | undefined;
}

/** One person's journey after a look, and when time alone will change the answer. */
export interface LookedJourney extends HeldJourney {
  readonly shown: Shown;
  readonly lookAgainAt: number | undefined;
}

const toHeld = (rows: readonly Record<string, unknown>[]): readonly HeldJourney[] =>
  rows.map((row) => ({
    personRef: String(row['person_ref']),
    journey: row['journey'] as Journey, // written by storeJourneys
    shown: (row['shown'] as Shown | null) ?? undefined, // likewise
  }));

/**
 * Loads these persons' journeys and locks them until commit, in the order of their ids, so that two batches with the
 * same people wait for each other and never for ever. Who has none yet gets an empty one.
 */
export const lockJourneys = async (tx: Tx, personRefs: readonly string[]): Promise<readonly HeldJourney[]> => {
  const wanted = json([...new Set(personRefs)].sort());
  await tx.execute(sql`
    insert into journey (person_ref, journey)
    select p::uuid, ${json(emptyJourney)} from jsonb_array_elements_text(${wanted}) as p order by p::uuid
    on conflict (person_ref) do nothing`);
  const rows = await tx.execute(sql`
    select person_ref, journey, shown from journey
    where person_ref in (select jsonb_array_elements_text(${wanted})::uuid)
    order by person_ref for update`);
  return toHeld(rows);
};

/** Loads and locks the journeys that are due, earliest first; those that another sweeper has in hand are its own. */
export const lockDueJourneys = async (
  tx: Tx,
  { now, limit }: { readonly now: Date; readonly limit: number },
): Promise<readonly HeldJourney[]> =>
  toHeld(
    await tx.execute(sql`
      select person_ref, journey, shown from journey
      where look_again_at <= ${now.toISOString()}::timestamptz
      order by look_again_at limit ${limit} for update skip locked`),
  );

/** Writes journeys that are locked. */
export const storeJourneys = async (tx: Tx, journeys: readonly LookedJourney[]): Promise<void> => {
  if (journeys.length === 0) return;
  const rows = journeys.map(({ personRef, journey, shown, lookAgainAt }) => ({
    person_ref: personRef,
    journey,
    shown,
    look_again_at: lookAgainAt === undefined ? null : new Date(lookAgainAt).toISOString(),
  }));
  await tx.execute(sql`
    update journey j set journey = r.journey, shown = r.shown, look_again_at = r.look_again_at
    from jsonb_to_recordset(${json(rows)})
      as r(person_ref uuid, journey jsonb, shown jsonb, look_again_at timestamptz)
    where j.person_ref = r.person_ref`);
};

/** How many journeys are due and since when the oldest of them is, for metrics and health. */
export const countDueJourneys = async (tx: Tx, now: Date): Promise<{ due: number; oldest: Date | undefined }> => {
  const [row] = await tx.execute(sql`
    select count(*) as due, min(look_again_at) as oldest from journey where look_again_at <= ${now.toISOString()}::timestamptz`);
  const oldest = row?.['oldest'];
  return { due: Number(row?.['due'] ?? 0), oldest: oldest == null ? undefined : new Date(String(oldest)) };
};

/** One person's journey as it stands; the empty one for somebody nobody has told of. */
export const readJourney = async (tx: Tx, personRef: string): Promise<Journey> => {
  const [row] = await tx.execute(sql`select journey from journey where person_ref = ${personRef}::uuid`);
  return row === undefined ? emptyJourney : (row['journey'] as Journey); // written by storeJourneys
};

/** How many people have a journey. */
export const countJourneys = async (tx: Tx): Promise<number> => {
  const [row] = await tx.execute(sql`select count(*) as people from journey`);
  return Number(row?.['people'] ?? 0);
};
