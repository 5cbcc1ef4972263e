import type { Tx } from '@overgang/database';
import { appendToLog } from '@overgang/event-log';
import { sql } from 'drizzle-orm';
import type { AgreementOwnEvent } from '../domain/index.ts';

/** Every decision about every agreement, in the one order in which they were taken. */
const stream = 'avtaler';

const key = sql`hashtextextended(current_schema() || '.avtaler', 0)`;

/**
 * Holds the agreements as they are until the transaction ends: nobody decides about them meanwhile. A look does so after it
 * has locked its journeys, so that no journey is judged by what has just been decided otherwise and then not marked.
 */
export const holdAgreements = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${key})`);
};

/** Lets nobody else decide about agreements, and waits for whoever looks by those that stand, until the transaction ends. */
export const lockAgreements = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(${key})`);
};

/** How many decisions there are; 0 for none. */
export const countAgreementDecisions = async (tx: Tx): Promise<number> => {
  const [row] = await tx.execute(sql`select max(version) as version from event_log where stream = ${stream}`);
  return Number(row?.['version'] ?? 0);
};

/** The decisions after the first so many, in order. */
export const readAgreementDecisions = async (tx: Tx, after: number): Promise<readonly AgreementOwnEvent[]> => {
  const rows = await tx.execute(
    sql`select event from event_log where stream = ${stream} and version > ${after} order by version`,
  );
  return rows.map((row) => row['event'] as AgreementOwnEvent); // written by appendAgreementDecisions
};

/** Appends decisions, under `lockAgreements`. It takes the log's lock: make it the last thing that the transaction does. */
export const appendAgreementDecisions = async (
  tx: Tx,
  events: readonly AgreementOwnEvent[],
  clock: { readonly now: () => Date },
): Promise<void> => {
  await appendToLog(
    tx,
    events.map((event) => ({ stream, key: event.subject, event })),
    { clock, stamp: (event, recordedAt) => ({ ...event, recordedat: recordedAt }) },
  );
};
