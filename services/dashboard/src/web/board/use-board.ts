import { useEffect, useState, useSyncExternalStore } from 'react';
import { readBoard } from '../api/read-board.ts';
import { useLive } from '../live/live-context.tsx';
import { filterFromSearch } from '../view/filter-in-url.ts';
import type { BoardState, ShownBoard } from './board-state.ts';
import { type Board, openBoard } from './open-board.ts';

/** The board as a component sees it. */
export interface BoardView {
  readonly state: BoardState;
  /** The rows are those of the filter before; the new ones are on their way. */
  readonly isChanging: boolean;
  readonly board: Board | undefined;
}

interface Opened {
  readonly board?: Board;
  /** What was on the screen before this board was opened. */
  readonly before?: ShownBoard;
}

const loading: BoardState = { kind: 'loading' };
const never = (): (() => void) => () => {};

const lastShown = ({ board, before }: Opened): { readonly before?: ShownBoard } => {
  const state = board?.state();
  if (state?.kind === 'shown') return { before: state };
  return before === undefined ? {} : { before };
};

/** The board for the filters of an address, kept fresh for as long as the component lives. */
export const useBoard = (search: string): BoardView => {
  const live = useLive();
  const [{ board, before }, setOpened] = useState<Opened>({});
  useEffect(() => {
    const filter = filterFromSearch(search);
    const opened = openBoard({ filter, read: (page, signal) => readBoard(filter, page, signal) });
    setOpened((old) => ({ board: opened, ...lastShown(old) }));
    void opened.load();
    const stop = live.listen(opened.hear);
    return () => {
      stop();
      opened.close();
    };
  }, [search, live]);
  const state = useSyncExternalStore(board?.listen ?? never, () => board?.state() ?? loading);
  const isChanging = state.kind === 'loading' && before !== undefined;
  return { board, state: isChanging ? before : state, isChanging };
};
