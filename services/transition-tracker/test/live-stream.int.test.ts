import { fakeClock } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { liveChanges } from '../src/http/live-changes.ts';
import { openStreamPace } from '../src/http/stream-pace.ts';
import { pruneChanges } from '../src/storage/read-changes.ts';
import { aRow, openTestBoard, putRows } from './a-board.ts';
import { openToldTracking } from './a-tracking.ts';
import { arbitraryPeople, arbitraryTelling } from './arbitrary-people.ts';
import { at } from './tell.ts';
import { useTrackerDatabase } from './use-tracker-database.ts';

const database = useTrackerDatabase();
beforeEach(() => database.clear());

const nav = 'nav:3403';
const clock = fakeClock(new Date(at('2026-06-01')));
type Message = { readonly id?: string | number; readonly data: { readonly type: string; readonly id: number } };

/** Listens until there is nothing new, or until so many messages have come. */
const listen = async (audiences: readonly string[], from: number | undefined, most = Number.POSITIVE_INFINITY) => {
  const stopping = new AbortController();
  const board = openTestBoard(database.db, clock);
  const heard: Message[] = [];
  const quiet = {
    ...board,
    changes: async (who: readonly string[], after: number) => {
      const found = await board.changes(who, after);
      if (found.changes.length === 0) stopping.abort();
      return found;
    },
  };
  for await (const message of liveChanges(
    { board: quiet, pace: openStreamPace() },
    { audiences, from, signal: stopping.signal },
  )) {
    heard.push(message as Message);
    if (heard.length === most) break;
  }
  return heard;
};

/** What the stream is to say: every change of the audience's board, in the order of the log, each once. */
const expected = async (audience: string) => {
  const rows = await database.admin.execute(sql`
    select distinct position, transition_id from board_change where audience = ${audience} order by position, transition_id`);
  return rows.map((row) => ({ position: Number(row['position']), what: String(row['transition_id'] ?? 'ukoblet') }));
};
const said = (heard: readonly Message[]) =>
  heard.map(({ data }) => ('overgangId' in data ? String(data.overgangId) : data.type));
const idsGrow = (heard: readonly Message[]): boolean =>
  heard.every(({ id, data }, at) => id === data.id && data.id >= (heard[at - 1]?.data.id ?? 0));

test('tells each audience every change of its own board, once and in order, and goes on where it was cut off', async () => {
  const told = arbitraryPeople(3).chain((all) => arbitraryTelling(all));
  const law = fc.asyncProperty(told, fc.nat(6), async (batches, cutAt) => {
    await database.clear();
    const tracking = openToldTracking(database.db, { clock: fakeClock(clock.now()) });
    for (const batch of batches) {
      await tracking.tell(batch);
      tracking.clock.advance(86_400_000);
      await tracking.wakeAll();
    }
    for (const audience of ['tsb:310000019', nav, 'koordinator:3411']) {
      const all = await expected(audience);
      const heard = await listen([audience], 0);
      expect(said(heard)).toEqual(all.map(({ what }) => what));
      expect(heard.at(-1)?.id).toBe(all.at(-1)?.position);
      expect(idsGrow(heard)).toBe(true);
      const first = await listen([audience], 0, cutAt + 1);
      const passed = Number(first.at(-1)?.id ?? 0);
      const rest = all.filter(({ position }) => position > passed);
      expect(said(await listen([audience], passed))).toEqual(rest.map(({ what }) => what));
      expect(first.length).toBeGreaterThanOrEqual(all.length - rest.length);
    }
  });
  await fc.assert(law, { numRuns: 15 });
});

test('makes a change of the board heard for whatever was written on it', async () => {
  const law = fc.asyncProperty(arbitraryPeople(2).chain(arbitraryTelling), async (batches) => {
    await database.clear();
    const tracking = openToldTracking(database.db, { clock: fakeClock(clock.now()) });
    for (const batch of batches) {
      const before = await boards();
      const from = await head();
      await tracking.tell(batch);
      tracking.clock.advance(3 * 86_400_000);
      await tracking.wakeAll();
      const after = await boards();
      const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
        (key) => before.get(key) !== after.get(key),
      );
      const rows = await database.admin.execute(sql`
        select distinct audience || ' ' || transition_id as key from board_change
        where position > ${from}::bigint and transition_id is not null`);
      expect(rows.map((row) => String(row['key'])).sort()).toEqual(expect.arrayContaining(changed.sort()));
    }
  });
  await fc.assert(law, { numRuns: 15 });
});

const head = async (): Promise<number> => {
  const [row] = await database.admin.execute(sql`select coalesce(max(position), 0) as head from event_log`);
  return Number(row?.['head']);
};
const boards = async (): Promise<ReadonlyMap<string, string>> => {
  const rows = await database.admin.execute(
    sql`select audience || ' ' || transition_id as key, content::text from board_row`,
  );
  return new Map(rows.map((row) => [String(row['key']), String(row['content'])]));
};

test('says nothing of what others see, and moves on past it', async () => {
  await putRows(database.db, clock, [{ audience: 'nav:3411', row: aRow() }]);
  await putRows(database.db, clock, [{ audience: 'boligsosial:3403', row: aRow() }]);
  expect(await listen([nav], 0)).toEqual([]);
  const board = openTestBoard(database.db, clock);
  expect(await board.changes([nav], 0)).toEqual({ changes: [], upTo: await head() });
});

test('starts from now for somebody who names no place', async () => {
  await putRows(database.db, clock, [{ audience: nav, row: aRow() }]);
  expect(await listen([nav], undefined)).toEqual([]);
});

test('begins where a list was read: nothing between the two is lost', async () => {
  const board = openTestBoard(database.db, clock);
  await putRows(database.db, clock, [{ audience: nav, row: aRow() }]);
  const { posisjon } = await board.rows([nav], { filter: {}, after: undefined, limit: 10 });
  const row = aRow();
  await putRows(database.db, clock, [{ audience: nav, row }]);
  const [heard] = await listen([nav], posisjon);
  expect(heard?.data).toEqual({ type: 'endring', id: posisjon + 1, overgangId: row.overgangId });
  const empty = await board.rows(['nav:0301'], { filter: {}, after: undefined, limit: 10 });
  expect(await listen(['nav:0301'], empty.posisjon)).toEqual([]);
});

test('asks for a new reading when it is too far behind, or ahead of a log that was made anew', async () => {
  for (let turn = 0; turn < 4; turn += 1) await putRows(database.db, clock, [{ audience: nav, row: aRow() }]);
  const before = new Date(clock.now().getTime() + 1);
  expect(await pruneChanges(database.db, { before: clock.now(), limit: 10 })).toBe(0);
  expect(await pruneChanges(database.db, { before, limit: 1 })).toBe(1);
  expect(await pruneChanges(database.db, { before, limit: 1 })).toBe(1);
  expect((await listen([nav], 1)).map(({ data }) => data)).toEqual([{ type: 'nullstill', id: 4 }]);
  expect((await listen([nav], 2)).map(({ data }) => data.type)).toEqual(['endring', 'endring']);
  expect((await listen([nav], 99)).map(({ data }) => data)).toEqual([{ type: 'nullstill', id: 4 }]);
  expect(await pruneChanges(database.db, { before, limit: 10 })).toBe(2);
  expect(await listen([nav], 4)).toEqual([]);
});

test('gives a sign of life where nothing happens, with the place it has come to', async () => {
  const stopping = new AbortController();
  await putRows(database.db, clock, [{ audience: 'nav:3411', row: aRow() }]);
  const board = openTestBoard(database.db, clock);
  const messages = liveChanges(
    { board, pace: openStreamPace() },
    { audiences: [nav], from: 0, signal: stopping.signal, pulseEveryMs: 0 },
  );
  const { value } = await messages.next();
  stopping.abort();
  expect(value).toEqual({ id: 1, data: { type: 'puls', id: 1, per: clock.now().toISOString() } });
});
