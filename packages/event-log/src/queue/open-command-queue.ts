import { DatabaseError } from '@overgang/database';
import { EventLogError } from '../event-log-error.ts';
import { quietly } from '../quietly.ts';
import type { Settled } from './decide-batch.ts';
import { type BatchSettings, type RanBatch, runBatch } from './run-batch.ts';
import type { Outcome, Submission } from './submission.ts';

export interface QueueSettings<S, C, E, R> extends BatchSettings<S, C, E, R> {
  /** Most commands in one transaction; default 500. */
  readonly maxBatch?: number;
  /** Most commands waiting; more are refused as `overloaded`. Default 10 000. */
  readonly maxWaiting?: number;
  /** After each commit that appended: for the relay's and the tail's nudge. What it throws is dropped. */
  onAppended?(head: number): void;
  /** After each batch: for metrics. What it throws is dropped. */
  onBatch?(batch: BatchReport): void;
}

export interface BatchReport {
  readonly commands: number;
  readonly events: number;
  readonly milliseconds: number;
  /** Commands left waiting. */
  readonly waiting: number;
  /** The transaction failed, and each command was run in one of its own. */
  readonly singly: boolean;
}

export interface CommandQueue<C, R> {
  /**
   * Resolves when the outcome is durable. The same post (source, id, contentHash) gets its first answer again.
   * @throws EventLogError `overloaded`, `unavailable`, `closed`; whatever decide threw; DatabaseError `bad-value` for
   * what cannot be stored (a NUL character)
   */
  submit(submission: Submission<C>): Promise<Outcome<R>>;
  /** Commands not yet taken into a batch. */
  readonly waiting: number;
  /** Takes no more commands; resolves when those that wait have their outcome. */
  close(): Promise<void>;
}

interface Waiting<C, R> {
  readonly submission: Submission<C>;
  readonly caller: PromiseWithResolvers<Outcome<R>>;
}

/**
 * Many callers, one transaction: commands that come in while one batch is under way make the next. Batches of several
 * processes on one log take turns at its lock.
 */
export const openCommandQueue = <S, C, E, R>(settings: QueueSettings<S, C, E, R>): CommandQueue<C, R> => {
  const { maxBatch = 500, maxWaiting = 10_000 } = settings;
  const waiting: Waiting<C, R>[] = [];
  let closed = false;
  let working: Promise<void> | undefined;

  const work = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, maxBatch);
      const began = performance.now();
      const { events, singly } = await settleAll(batch, settings);
      const milliseconds = performance.now() - began;
      quietly(() =>
        settings.onBatch?.({ commands: batch.length, events, milliseconds, waiting: waiting.length, singly }),
      );
    }
    working = undefined;
  };

  return {
    submit: async (submission) => {
      if (closed) throw new EventLogError('closed', 'The queue takes no more commands.');
      if (waiting.length >= maxWaiting)
        throw new EventLogError('overloaded', `${maxWaiting} commands are waiting already.`);
      const caller = Promise.withResolvers<Outcome<R>>();
      waiting.push({ submission, caller });
      working ??= Promise.resolve().then(work); // what comes in the same moment makes one batch
      return caller.promise;
    },
    get waiting() {
      return waiting.length;
    },
    close: async () => {
      closed = true;
      await working;
    },
  };
};

interface Tally {
  readonly events: number;
  readonly singly: boolean;
}

/** Gives every caller of the batch an outcome or an error; never rejects. */
const settleAll = async <S, C, E, R>(
  batch: readonly Waiting<C, R>[],
  settings: QueueSettings<S, C, E, R>,
): Promise<Tally> => {
  const submissions = batch.map((each) => each.submission);
  const tried = await tryTwice(() => runBatch(submissions, settings));
  if ('ran' in tried) {
    for (const [at, { caller }] of batch.entries()) settleOne(caller, tried.ran.settled[at]);
    if (tried.ran.eventsWritten > 0) quietly(() => settings.onAppended?.(tried.ran.head));
    return { events: tried.ran.eventsWritten, singly: false };
  }
  if (isAboutDatabase(tried.failed) || batch.length === 1) {
    for (const { caller } of batch) caller.reject(toCallersError(tried.failed));
    return { events: 0, singly: false };
  }
  let events = 0;
  for (const each of batch) events += (await settleAll([each], settings)).events;
  return { events, singly: true };
};

/** A lost connection or a deadlock is worth one more try: if the first did commit, the second finds its answers. */
const tryTwice = async <R>(run: () => Promise<RanBatch<R>>): Promise<{ ran: RanBatch<R> } | { failed: unknown }> => {
  const once = () =>
    run().then(
      (ran) => ({ ran }),
      (failed: unknown) => ({ failed }),
    );
  const first = await once();
  const again =
    'failed' in first &&
    first.failed instanceof DatabaseError &&
    (first.failed.code === 'connection-lost' || first.failed.code === 'conflict');
  return again ? once() : first;
};

const settleOne = <R>(caller: PromiseWithResolvers<Outcome<R>>, settled: Settled<R> | undefined): void => {
  if (settled && 'outcome' in settled) caller.resolve(settled.outcome);
  else caller.reject(settled?.thrown);
};

/** The database is away or overloaded: trying the commands one by one would only make callers wait longer. */
const isAboutDatabase = (error: unknown): boolean =>
  error instanceof DatabaseError && (error.code === 'closed' || (error.retriable && error.code !== 'conflict'));

const toCallersError = (error: unknown): unknown =>
  error instanceof DatabaseError && error.retriable
    ? new EventLogError('unavailable', 'The event log could not be reached.', { cause: error })
    : error;
