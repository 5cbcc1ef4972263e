import { fakeClock } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { asReader } from '../src/storage/as-reader.ts';
import { aRow, openTestBoard, putRows } from './a-board.ts';
import { useTrackerDatabase } from './use-tracker-database.ts';

const database = useTrackerDatabase();
const clock = fakeClock();
const [nav, housing] = ['nav:3403', 'boligsosial:3411'] as const;

beforeEach(async () => {
  await database.clear();
  await putRows(database.db, clock, [
    { audience: nav, row: aRow() },
    { audience: housing, row: aRow() },
    { audience: housing, row: aRow() },
  ]);
});

const tables = ['board_row', 'board_unmatched', 'board_count', 'board_change'] as const;

/** What a query sees that has forgotten every filter. */
const seen = (audiences: readonly string[], table: string) =>
  asReader(database.db, audiences, async ({ tx }) => {
    const rows = await tx.execute(sql`select audience from ${sql.identifier(table)}`);
    return [...new Set(rows.map((row) => row['audience']))].sort();
  });

test('the tracker connects as a role that is neither superuser nor above the guard', async () => {
  const [role] = await database.db.execute(
    sql`select rolsuper, rolbypassrls from pg_roles where rolname = current_user`,
  );
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false });
});

test.each(['board_row', 'board_count', 'board_change'])(
  'shows of %s what the audiences may see, and no more',
  async (table) => {
    expect(await seen([nav], table)).toEqual([nav]);
    expect(await seen([nav, housing], table)).toEqual([housing, nav]);
    expect(await seen(['nav:34'], table)).toEqual([]);
    expect(await seen(['%', '*', `${nav}' or true --`], table)).toEqual([]);
  },
);

test('shows nothing at all without audiences', async () => {
  for (const table of tables) expect(await seen([], table)).toEqual([]);
  const board = openTestBoard(database.db, clock);
  expect((await board.rows([], { filter: {}, after: undefined, limit: 10 })).rows).toEqual([]);
  expect((await board.counts([])).size).toBe(0);
  expect((await board.changes([], 0)).changes).toEqual([]);
});

test('the reader’s role sees nothing when no audience was set', async () => {
  const counted = database.db.transaction(async (tx) => {
    await tx.execute(sql`set local role overgang_board_reader`);
    const [row] = await tx.execute(sql`select count(*) as rows from board_row`);
    return Number(row?.['rows']);
  });
  expect(await counted).toBe(0);
});

test.each(['journey', 'observation', 'event_log', 'pulse', 'dead_letter'])(
  'the reader cannot look into %s',
  async (table) => {
    const look = asReader(database.db, [nav], ({ tx }) => tx.execute(sql`select 1 from ${sql.identifier(table)}`));
    await expect(look).rejects.toMatchObject({ sqlState: '42501' });
  },
);

test('the reader writes nothing', async () => {
  const write = database.db.transaction(async (tx) => {
    await tx.execute(sql`set local role overgang_board_reader`);
    await tx.execute(sql`delete from board_row`);
  });
  await expect(write).rejects.toMatchObject({ sqlState: '42501' });
});

test('a connection that was a reader’s is the tracker’s own again', async () => {
  await Promise.all(Array.from({ length: 30 }, () => seen([nav], 'board_row')));
  const [row] = await database.db.execute(sql`select count(*) as rows, current_user::text as who from board_row`);
  expect(row).toEqual({ rows: '3', who: 'overgang_transition_tracker' });
});

test('finds one transition for whoever may see it, and nothing for the others', async () => {
  const [row] = await database.admin.execute(sql`select transition_id from board_row where audience = ${nav}`);
  const found = await asReader(database.db, [housing], ({ tx }) =>
    tx.execute(sql`select 1 from board_row where transition_id = ${String(row?.['transition_id'])}::uuid`),
  );
  expect(found).toHaveLength(0);
});
