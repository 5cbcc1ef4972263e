import type { Database } from '@overgang/database';
import type { Decider } from '../decider.ts';
import { recordedAtAfter } from '../log/log-end.ts';
import { openBatchMemory } from './batch-memory.ts';
import { decideBatch, type EventRules, type Settled } from './decide-batch.ts';
import { loadBatch } from './load-batch.ts';
import type { Submission } from './submission.ts';
import { writeBatch } from './write-batch.ts';

export interface BatchSettings<S, C, E, R> extends EventRules<E> {
  readonly db: Database;
  readonly decider: Decider<S, C, E, R>;
  readonly clock: { now(): Date };
  /** Reads a stored event, upcasts included. Default: as it was stored. */
  fromLog?(stored: unknown): E;
}

export interface RanBatch<R> {
  readonly settled: readonly Settled<R>[];
  readonly eventsWritten: number;
  /** The log's last position after the batch. */
  readonly head: number;
}

/** Decides and appends a batch in one transaction: lock, load, decide, write. Rejects with DatabaseError, all or nothing. */
export const runBatch = <S, C, E, R>(
  batch: readonly Submission<C>[],
  settings: BatchSettings<S, C, E, R>,
): Promise<RanBatch<R>> =>
  settings.db.transaction(async (tx) => {
    const loaded = await loadBatch(tx, batch);
    const recordedAt = recordedAtAfter(loaded.end, settings.clock.now());
    const memory = openBatchMemory<S, E>(loaded, settings.decider, settings.fromLog ?? asStored);
    const { writes, settled } = decideBatch(batch, memory, { ...settings, recordedAt });
    await writeBatch(tx, writes, recordedAt);
    return { settled, eventsWritten: writes.events.length, head: memory.head };
  });

/** The log holds only what this decider has given it. */
const asStored = <E>(stored: unknown): E => stored as E;
