import type { Overgangsrad, Tavlefilter } from '@overgang/contracts/board';
import type { Failure } from '../api/ask.ts';
import type { BoardPage } from '../api/read-board.ts';
import { type ChangedRows, changedRows, nothingChanged } from '../view/changed-rows.ts';

/** The rows on the screen, which move only when somebody asks for it, and the newer ones that wait behind them. */
export interface ShownBoard {
  readonly kind: 'shown';
  readonly filter: Tavlefilter;
  readonly rows: readonly Overgangsrad[];
  /** Where the next page begins; absent when all rows are shown. */
  readonly next?: string | undefined;
  /** The tracker's clock when the rows, or those that wait, were read. */
  readonly per: string;
  /** A newer reading of the same rows, waiting to be shown. */
  readonly waiting?: BoardPage;
  /** What differs between the rows and those that wait. */
  readonly changes: ChangedRows;
  /** The last attempt to read anew failed. */
  readonly isBehind: boolean;
  /** What was new when the rows were last replaced. */
  readonly news: ChangedRows;
}

/** What the board is doing. */
export type BoardState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | ShownBoard;

/** The board as first read. */
export const showFirst = (filter: Tavlefilter, page: BoardPage): ShownBoard => ({
  kind: 'shown',
  filter,
  rows: page.rader,
  next: page.neste,
  per: page.per,
  changes: nothingChanged,
  news: nothingChanged,
  isBehind: false,
});

/** The board with a further page below. A row that has moved down meanwhile is not shown twice. */
export const showMore = (board: ShownBoard, page: BoardPage): ShownBoard => {
  const known = new Set(board.rows.map((row) => row.overgangId));
  const { waiting: _, ...shown } = board;
  const rows = [...board.rows, ...page.rader.filter((row) => !known.has(row.overgangId))];
  return { ...shown, rows, next: page.neste, changes: nothingChanged };
};

/** The same rows on the screen, and a newer reading of them behind. Rows past the end of the reading are not compared. */
export const holdBack = (board: ShownBoard, page: BoardPage): ShownBoard => {
  const isCut = page.neste !== undefined;
  const compared = isCut ? board.rows.slice(0, page.rader.length) : board.rows;
  const isShownCut = board.next !== undefined || compared.length < board.rows.length;
  const changes = changedRows({ rows: compared, isCut: isShownCut }, { rows: page.rader, isCut });
  const { waiting: _, ...rest } = board;
  const fresh = { ...rest, changes, isBehind: false, per: page.per };
  return changes.count === 0 ? fresh : { ...fresh, waiting: page };
};

/** Puts the waiting rows on the screen. Rows below the waiting reading are let go and can be asked for again. */
export const reveal = (board: ShownBoard): ShownBoard => {
  if (board.waiting === undefined) return board;
  return { ...showFirst(board.filter, board.waiting), news: board.changes };
};
