import type { Database, Tx } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { IncomingRecord } from '../port.ts';
import { cleanReason } from './clean-reason.ts';
import { lockUnreplayed } from './look-at-dead-letters.ts';

/** Takes the record in within the transaction, or says why it still cannot: codes and field paths only. */
export type ReplayHandler = (tx: Tx, record: IncomingRecord) => Promise<'done' | { readonly reason: string }>;

/** Which dead letters to replay, in this order, and by what. */
export interface Replay {
  readonly ids: readonly string[];
  readonly handle: ReplayHandler;
}

/** What became of each. */
export interface ReplayResult {
  readonly replayed: readonly string[];
  readonly refused: readonly { readonly id: string; readonly reason: string }[];
  readonly failed: readonly { readonly id: string; readonly cause: unknown }[];
  /** Gone, replayed before, or in the hands of another replay. */
  readonly passedOver: readonly string[];
}

/** Replaces the bytes that a replay hands over; what came stays beside them. False when it is gone or was replayed. */
export const mendDeadLetter = async (tx: Tx, id: string, value: Uint8Array): Promise<boolean> => {
  const rows = await tx.execute(sql`
    update dead_letter set mended_value = decode(${Buffer.from(value).toString('base64')}, 'base64'),
      mended_at = clock_timestamp()
    where id = ${id}::bigint and replayed_at is null returning id`);
  return rows.length > 0;
};

/**
 * Hands dead letters, mended where they were mended, to the handler: each in a transaction of its own, which also marks
 * it as replayed. Refused or thrown: the transaction is rolled back and the letter stays, with the new reason.
 */
export const replayDeadLetters = async (db: Database, { ids, handle }: Replay): Promise<ReplayResult> => {
  const outcomes: (Outcome & { readonly id: string })[] = [];
  for (const id of ids) outcomes.push({ id, ...(await replayOne(db, id, handle)) });
  return {
    replayed: outcomes.flatMap(({ kind, id }) => (kind === 'replayed' ? [id] : [])),
    passedOver: outcomes.flatMap(({ kind, id }) => (kind === 'passed-over' ? [id] : [])),
    refused: outcomes.flatMap((one) => (one.kind === 'refused' ? [{ id: one.id, reason: one.reason }] : [])),
    failed: outcomes.flatMap((one) => (one.kind === 'failed' ? [{ id: one.id, cause: one.cause }] : [])),
  };
};

type Outcome =
  | { readonly kind: 'replayed' | 'passed-over' }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'failed'; readonly cause: unknown };

/** Thrown to roll back what the handler did before it refused. */
class RefusedAgain extends Error {
  readonly reason: string;

  constructor(reason: string) {
    super('The handler refused the record again.');
    this.reason = reason;
  }
}

const replayOne = async (db: Database, id: string, handle: ReplayHandler): Promise<Outcome> => {
  try {
    return await db.transaction(async (tx) => {
      const letter = await lockUnreplayed(tx, id);
      if (!letter) return { kind: 'passed-over' };
      const outcome = await handle(tx, { ...letter.record, value: letter.mendedValue ?? letter.record.value });
      if (outcome !== 'done') throw new RefusedAgain(cleanReason(outcome.reason));
      await tx.execute(sql`update dead_letter set replayed_at = clock_timestamp() where id = ${id}::bigint`);
      return { kind: 'replayed' };
    });
  } catch (cause) {
    const reason = cause instanceof RefusedAgain ? cause.reason : undefined;
    await db.execute(sql`
      update dead_letter set attempts = attempts + 1, reason = coalesce(${reason ?? null}::text, reason)
      where id = ${id}::bigint`);
    return reason === undefined ? { kind: 'failed', cause } : { kind: 'refused', reason };
  }
};
