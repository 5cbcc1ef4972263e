import type { Tx } from '@overgang/database';
import { type AppendSettings, appendToLog, headOfLog } from '@overgang/event-log';
import {
  addToCounts,
  deleteBoardRows,
  deleteUnmatched,
  insertBoardChanges,
  upsertBoardRows,
  upsertUnmatched,
} from '../storage/board-tables.ts';
import { storeJourneys } from '../storage/journey-table.ts';
import { insertObservations } from '../storage/observation-table.ts';
import { type BoardChange, type BoardWrites, joinWrites } from './board-writes.ts';
import type { Looked } from './look-at-person.ts';
import type { TrackerEvent } from './tracker-event.ts';

const transitionOf = ({ data }: TrackerEvent): string | undefined =>
  'overgangId' in data ? data.overgangId : undefined;

const changesIn = (
  { rows, goneRows, unmatched, goneUnmatched }: BoardWrites,
  position: number,
): readonly BoardChange[] => {
  const transitions = [...rows, ...goneRows].map(({ audience, transition_id }) => ({ audience, transition_id }));
  const lists = new Set([...unmatched, ...goneUnmatched].map(({ audience }) => audience));
  return [...transitions, ...[...lists].map((audience) => ({ audience, transition_id: null }))].map((change) => ({
    position,
    ...change,
  }));
};

/**
 * Writes what many looks lead to, each table once, and says it in the log last: the log's lock is held until commit, so
 * the counts and the changes for the live stream are written under it too, in one order for all.
 */
export const writeLooks = async (
  tx: Tx,
  looks: readonly Looked[],
  settings: AppendSettings<TrackerEvent>,
): Promise<number> => {
  const writes = joinWrites(looks.map((look) => look.writes));
  await insertObservations(
    tx,
    looks.flatMap(({ held, decided }) => decided.map((observation) => ({ personRef: held.personRef, observation }))),
  );
  await storeJourneys(
    tx,
    looks.map(({ held }) => held),
  );
  await upsertBoardRows(tx, writes.rows);
  await deleteBoardRows(tx, writes.goneRows);
  await upsertUnmatched(tx, writes.unmatched);
  await deleteUnmatched(tx, writes.goneUnmatched);
  const toAppend = looks.flatMap(({ held, events }) =>
    events.map((event) => ({
      stream: `person/${held.personRef}`,
      key: transitionOf(event) ?? held.personRef,
      event,
    })),
  );
  const appended = await appendToLog(tx, toAppend, settings);
  const position = appended.events.at(-1)?.position ?? (await headOfLog(tx));
  await addToCounts(tx, writes.counts);
  await insertBoardChanges(tx, changesIn(writes, position), settings.clock.now());
  return toAppend.length;
};
