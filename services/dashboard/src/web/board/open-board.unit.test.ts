import type { Overgangsrad } from '@overgang/contracts/board';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { arbitraryRow } from '../../../test/arbitrary-row.ts';
import type { Answered } from '../api/ask.ts';
import type { BoardPage } from '../api/read-board.ts';
import { openBoard } from './open-board.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const per = '2026-03-06T09:30:00+01:00';
const arbitraryRows = (count: number): Overgangsrad[] =>
  Array.from({ length: count }, (_, index) => arbitraryRow(index + 1));
const change = { type: 'opened' } as const;

const boardOver = (rows: Overgangsrad[]) => {
  const tracker = { rows, isAway: false, reads: 0 };
  const board = openBoard({
    filter: {},
    everyMs: 1000,
    pageSize: 50,
    read: async ({ after = '0', count }): Promise<Answered<BoardPage>> => {
      tracker.reads += 1;
      if (tracker.isAway) return { kind: 'failure', failure: { kind: 'away' } };
      const start = Number(after);
      const neste = start + count < tracker.rows.length ? { neste: String(start + count) } : {};
      return { kind: 'answer', value: { per, posisjon: 1, rader: tracker.rows.slice(start, start + count), ...neste } };
    },
  });
  return { board, tracker };
};
const shown = (board: ReturnType<typeof openBoard>) => {
  const state = board.state();
  return state.kind === 'shown' ? state : expect.fail(`the board is ${state.kind}`);
};

test('keeps the rows still until somebody asks to see what is new', async () => {
  const { board, tracker } = boardOver(arbitraryRows(3));
  await board.load();
  tracker.rows = [arbitraryRow(9, { alvor: 'kritisk' }), ...arbitraryRows(3)];
  board.hear(change);
  await vi.advanceTimersByTimeAsync(0);
  expect(shown(board).rows).toHaveLength(3);
  expect(shown(board).changes.count).toBe(1);
  board.reveal();
  expect(shown(board).rows).toHaveLength(4);
  expect(shown(board).changes.count).toBe(0);
  expect(shown(board).news.added.size).toBe(1);
});

test('takes the change back when the rows are again as they are shown', async () => {
  const { board, tracker } = boardOver(arbitraryRows(2));
  await board.load();
  tracker.rows = arbitraryRows(1);
  board.hear(change);
  await vi.advanceTimersByTimeAsync(1000);
  expect(shown(board).changes.count).toBe(1);
  tracker.rows = arbitraryRows(2);
  board.hear(change);
  await vi.advanceTimersByTimeAsync(1000);
  expect(shown(board).changes.count).toBe(0);
});

test('reads once for a burst of changes', async () => {
  const { board, tracker } = boardOver(arbitraryRows(2));
  await board.load();
  for (let heard = 0; heard < 100; heard += 1) board.hear(change);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(tracker.reads).toBe(3);
});

test('shows further pages below and compares them too', async () => {
  const { board, tracker } = boardOver(arbitraryRows(120));
  await board.load();
  expect(shown(board).rows).toHaveLength(50);
  await board.more();
  expect(shown(board).rows).toHaveLength(100);
  tracker.rows = arbitraryRows(120).with(70, arbitraryRow(71, { ubesvart: true }));
  await vi.advanceTimersByTimeAsync(2000);
  board.hear(change);
  await vi.advanceTimersByTimeAsync(2000);
  expect(shown(board).changes.count).toBe(1);
  await board.more();
  expect(shown(board).rows).toHaveLength(120);
  expect(shown(board).next).toBeUndefined();
});

test('compares as far as it reads when very many rows are shown', async () => {
  const { board, tracker } = boardOver(arbitraryRows(300));
  await board.load();
  for (let page = 0; page < 5; page += 1) await board.more();
  expect(shown(board).rows).toHaveLength(300);
  tracker.rows = [arbitraryRow(999), ...arbitraryRows(300)];
  board.hear(change);
  await vi.advanceTimersByTimeAsync(3000);
  expect(shown(board).changes.count).toBe(1);
});

test('says so when the tracker is away, and comes back by itself', async () => {
  const { board, tracker } = boardOver(arbitraryRows(2));
  tracker.isAway = true;
  await board.load();
  expect(board.state()).toMatchObject({ kind: 'failed', failure: { kind: 'away' } });
  tracker.isAway = false;
  await vi.advanceTimersByTimeAsync(5000);
  expect(shown(board).rows).toHaveLength(2);
});

test('keeps the rows on the screen while the tracker is away', async () => {
  const { board, tracker } = boardOver(arbitraryRows(2));
  await board.load();
  tracker.isAway = true;
  board.hear(change);
  await vi.advanceTimersByTimeAsync(4000);
  expect(shown(board)).toMatchObject({ isBehind: true, rows: arbitraryRows(2) });
  tracker.isAway = false;
  await vi.advanceTimersByTimeAsync(4000);
  expect(shown(board).isBehind).toBe(false);
});

test('says nothing more after it was closed', async () => {
  const { board } = boardOver(arbitraryRows(2));
  let told = 0;
  const loading = board.load();
  board.listen(() => {
    told += 1;
  });
  board.close();
  await loading;
  expect(told).toBe(0);
});
