import type { Tavlefilter } from '@overgang/contracts/board';
import type { Answered } from '../api/ask.ts';
import type { BoardPage, PageWish } from '../api/read-board.ts';
import { inTurn } from '../live/in-turn.ts';
import type { LiveMessage } from '../live/open-live-changes.ts';
import { type BoardState, holdBack, reveal, showFirst, showMore } from './board-state.ts';
import { observed } from './observed.ts';

/** The board's rows for one filter, kept fresh behind the screen. */
export interface Board {
  readonly state: () => BoardState;
  readonly listen: (listener: () => void) => () => void;
  /** Reads anew from the start; what is on the screen is let go. */
  readonly load: () => Promise<void>;
  readonly more: () => Promise<void>;
  /** Puts the rows that wait on the screen. */
  readonly reveal: () => void;
  /** Heeds what the live stream says. */
  readonly hear: (message: LiveMessage) => void;
  readonly close: () => void;
}

/** What the board is made of. */
export interface BoardParts {
  readonly filter: Tavlefilter;
  readonly read: (page: PageWish, signal: AbortSignal) => Promise<Answered<BoardPage>>;
  /** How many rows at a time; default as many as the tracker gives. */
  readonly pageSize?: number;
  /** How often a changing board is read at most, in milliseconds. */
  readonly everyMs?: number;
}

const retryAfter = 5_000;
const mostAtOnce = 200; // what the contract allows

/** The board as it is after a reading: shown for the first time, or held back behind the rows on the screen. */
const heeded = (state: BoardState, answer: Answered<BoardPage>, filter: Tavlefilter): BoardState => {
  if (answer.kind === 'answer')
    return state.kind === 'shown' ? holdBack(state, answer.value) : showFirst(filter, answer.value);
  const canGoOn = state.kind === 'shown' && answer.failure.kind !== 'signed-out';
  return canGoOn ? { ...state, isBehind: true } : { kind: 'failed', failure: answer.failure };
};

/** Opens the board for a filter. It reads nothing until `load`. */
export const openBoard = ({ filter, read, everyMs = 700, pageSize = mostAtOnce }: BoardParts): Board => {
  const state = observed<BoardState>({ kind: 'loading' });
  const closed = new AbortController();
  let retry: ReturnType<typeof setTimeout> | undefined;

  /** Reads and hands the answer on, unless the board was closed meanwhile: then it rejects, and nobody cares. */
  const readInto = async (page: PageWish, become: (answer: Answered<BoardPage>) => BoardState): Promise<void> => {
    const answer = await read(page, closed.signal).catch(() => undefined);
    if (answer === undefined || closed.signal.aborted) return;
    state.set(become(answer));
    if (answer.kind === 'failure') retry = setTimeout(turn.ask, retryAfter);
  };
  const compare = (): Promise<void> => {
    const now = state.get();
    const count = Math.min(mostAtOnce, Math.max(pageSize, now.kind === 'shown' ? now.rows.length : 0));
    return readInto({ count }, (answer) => heeded(state.get(), answer, filter));
  };
  const more = async (): Promise<void> => {
    const now = state.get();
    if (now.kind !== 'shown' || now.next === undefined) return;
    await readInto({ after: now.next, count: pageSize }, (answer) => {
      const shown = state.get();
      return shown.kind === 'shown' && answer.kind === 'answer'
        ? showMore(shown, answer.value)
        : heeded(shown, answer, filter);
    });
    turn.ask();
  };
  const turn = inTurn(compare, everyMs);

  return {
    state: state.get,
    listen: state.listen,
    load: () => {
      state.set({ kind: 'loading' });
      return readInto({ count: pageSize }, (answer) => heeded(state.get(), answer, filter));
    },
    more,
    reveal: () => {
      const now = state.get();
      if (now.kind === 'shown') state.set(reveal(now));
    },
    hear: ({ type }) => {
      if (type === 'endring' || type === 'opened' || type === 'nullstill') turn.ask();
    },
    close: () => {
      turn.stop();
      clearTimeout(retry);
      closed.abort();
    },
  };
};
