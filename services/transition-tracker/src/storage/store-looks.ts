import { setImmediate as turn } from 'node:timers/promises';
import type { Tx } from '@overgang/database';
import { appendToLog } from '@overgang/event-log';
import type { Looked, OwnEvent } from '../domain/index.ts';
import { insertBoardChanges, type SaidAt } from './board-changes.ts';
import { addToCounts } from './board-counts.ts';
import { deleteBoardRows, upsertBoardRows } from './board-rows.ts';
import { deleteUnmatched, upsertUnmatched } from './board-unmatched.ts';
import { storeJourneys } from './journey-table.ts';
import { insertObservations } from './observation-table.ts';

interface Clock {
  readonly now: () => Date;
}

const keyOf = ({ data, subject }: OwnEvent): string => ('overgangId' in data ? data.overgangId : subject);

/** Appends what all looks say, and tells where each event came to stand. */
const say = async (tx: Tx, looks: readonly Looked[], clock: Clock): Promise<readonly SaidAt[]> => {
  const toAppend = looks.flatMap(({ events }) =>
    events.map((event) => ({ stream: `person/${event.subject}`, key: keyOf(event), event })),
  );
  // A decision keeps the time it was taken at: the observation that a fold reads must be the very same.
  const appended = await appendToLog(tx, toAppend, { clock, stamp: (event) => event });
  const first = appended.events[0]?.position ?? 0;
  let next = first;
  return looks.map(({ board, events }) => ({ board, said: events.map((event) => ({ event, position: next++ })) }));
};

/**
 * Writes what many looks lead to, each table once, and says it in the log last: the log's lock is held until commit, so
 * the counts and the changes for the live stream are written under it too, in one order for all.
 */
export const storeLooks = async (tx: Tx, looks: readonly Looked[], clock: Clock): Promise<void> => {
  const decisions = looks.flatMap(({ decided }) => decided);
  await inPipeline([
    () => storeJourneys(tx, looks),
    () => upsertBoardRows(tx, looks),
    () => insertObservations(tx, decisions),
    () => deleteBoardRows(tx, looks),
    () => deleteUnmatched(tx, looks), // before what is new: where persons are merged or parted it goes from one to the other
    () => upsertUnmatched(tx, looks),
  ]);
  const said = await say(tx, looks, clock);
  const counts = looks.flatMap(({ board }) => board.counts);
  await Promise.all([addToCounts(tx, counts), insertBoardChanges(tx, said, clock.now())]);
};

/** Sends each statement off before the next one is written: PostgreSQL works on the one while we write the other. */
const inPipeline = async (statements: readonly (() => Promise<unknown>)[]): Promise<void> => {
  const underWay: Promise<unknown>[] = [];
  for (const statement of statements) {
    const sent = statement();
    sent.catch(() => undefined); // its rejection is passed on below
    underWay.push(sent);
    await turn();
  }
  await Promise.all(underWay);
};
