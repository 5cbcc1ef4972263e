import type { OvergangId } from '@overgang/contracts';
import { type Announcement, type BoardWrites, changedOnBoard, changedOnList, type Look } from '../domain/index.ts';

/** What a look is about to say and to write. */
export interface AboutToSay {
  readonly said: readonly Announcement[];
  readonly look: Look;
  readonly writes: BoardWrites;
}

/**
 * What is written on the board and would be said by nothing: a row that changed by its latest news alone, a text that
 * names another day. Live streams go by the log, so each change of the board has something said of it there.
 */
export const sayQuietChanges = ({ said, look, writes }: AboutToSay): readonly Announcement[] => {
  const told = new Set(said.flatMap(({ data }) => ('overgangId' in data ? [data.overgangId] : [])));
  const changed = new Set<OvergangId>([
    ...writes.rows.map(({ row }) => row.overgangId),
    ...writes.goneRows.map(({ overgangId }) => overgangId),
  ]);
  const rows = [...changed].flatMap((id) => (told.has(id) ? [] : [changedOnBoard(id, look.transitions[id])]));
  if (said.length > 0 || rows.length > 0) return rows;
  const listed = new Set([
    ...writes.unmatched.map(({ event }) => event.id),
    ...writes.goneUnmatched.map(({ eventId }) => eventId),
  ]);
  return [...listed].map((key) => changedOnList(key, look));
};
