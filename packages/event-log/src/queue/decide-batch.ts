import type { Decider } from '../decider.ts';
import type { Appended } from '../log/append-to-log.ts';
import type { BatchMemory } from './batch-memory.ts';
import { nameOf } from './load-batch.ts';
import type { Outcome, Submission } from './submission.ts';

/** What the queue is told about events, beside their decider. */
export interface EventRules<E> {
  /** Writes the recorded time (ISO 8601, UTC) into the envelope. */
  stamp(event: E, recordedAt: string): E;
  /** Events of one key keep their order on the bus. */
  partitionKeyOf(event: E): string;
}

interface DecidingRules<S, C, E, R> extends EventRules<E> {
  readonly decider: Decider<S, C, E, R>;
  readonly recordedAt: string;
}

/** What the transaction is to write. */
export interface BatchWrites<E> {
  readonly events: { position: number; stream: string; version: number; key: string; event: E }[];
  readonly posts: { source: string; id: string; content_hash: string; stream: string; answer: Appended }[];
}

/** A caller's outcome, or what the domain threw at this caller alone. */
export type Settled<R> = { readonly outcome: Outcome<R> } | { readonly thrown: unknown };

export interface DecidedBatch<E, R> {
  readonly writes: BatchWrites<E>;
  /** In the order of the batch. */
  readonly settled: readonly Settled<R>[];
}

/** Decides the commands in order; each sees what the ones before it have added. Reads and writes no database. */
export const decideBatch = <S, C, E, R>(
  batch: readonly Submission<C>[],
  memory: BatchMemory<S, E>,
  rules: DecidingRules<S, C, E, R>,
): DecidedBatch<E, R> => {
  const { recordedAt } = rules;
  const writes: BatchWrites<E> = { events: [], posts: [] };
  const decideOne = (submission: Submission<C>): Outcome<R> => {
    const earlier = memory.received(nameOf(submission));
    if (earlier && earlier.contentHash !== submission.contentHash) return { kind: 'id-reused' };
    if (earlier) return { kind: 'accepted', answer: earlier.answer, repeated: true };
    const stream = streamFor(submission, memory);
    const decision = rules.decider.decide(submission.command, memory.stateOf([stream, ...(submission.alsoRead ?? [])]));
    if (decision.kind === 'refused') return decision;
    const events = decision.events.map((event) => rules.stamp(event, recordedAt));
    const rows = place(events, { stream, head: memory.head, version: memory.versionOf(stream) }, rules.partitionKeyOf);
    // Fields in the order that jsonb keeps, so that the first answer and the repeated one read the same.
    const answer = { events: rows.map(({ version, position }) => ({ stream, version, position })), recordedAt };
    memory.append(stream, events);
    const { source, id, contentHash } = submission;
    memory.remember(nameOf(submission), { contentHash, stream, answer });
    writes.events.push(...rows);
    writes.posts.push({ source, id, content_hash: contentHash, stream, answer });
    return { kind: 'accepted', answer, repeated: false };
  };
  return { writes, settled: batch.map((each) => settle(() => decideOne(each))) };
};

const settle = <R>(decideOne: () => Outcome<R>): Settled<R> => {
  try {
    return { outcome: decideOne() };
  } catch (thrown) {
    return { thrown };
  }
};

const streamFor = <S, E>({ stream, follows }: Submission<unknown>, memory: BatchMemory<S, E>): string =>
  (follows && memory.received(nameOf(follows))?.stream) ?? stream;

const place = <E>(
  events: readonly E[],
  after: { readonly stream: string; readonly head: number; readonly version: number },
  keyOf: (event: E) => string,
) =>
  events.map((event, at) => ({
    position: after.head + 1 + at,
    stream: after.stream,
    version: after.version + 1 + at,
    key: keyOf(event),
    event,
  }));
