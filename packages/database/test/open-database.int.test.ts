import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { json, textArray, wholeColumn } from '../src/index.ts';
import { useFreshDatabase } from './fresh-database.ts';

const fresh = useFreshDatabase();

describe('a database handle', () => {
  it('takes dates, objects and lists, and gives ISO times, parsed JSON and whole numbers as text', async () => {
    const at = new Date('2026-11-22T09:30:00.5+01:00');
    const texts = ['plain', 'with "quotes"', 'back\\slash', '{brace},', 'æøå', ''];
    const rows = await fresh.open().execute(sql`
      select ${at}::timestamptz as at, ${json({ a: [1, null], b: 'æ' })} as json, ${{ c: 1 }}::jsonb as bare,
        ${textArray(texts)} = array[${sql.join(
          texts.map((text) => sql`${text}`),
          sql`, `,
        )}] as same, 9007199254740993::bigint as big, '2026-02-28'::date as day,
        'infinity'::timestamptz as ever`);
    expect([...rows]).toEqual([
      {
        at: '2026-11-22T08:30:00.500Z',
        json: { a: [1, null], b: 'æ' },
        bare: { c: 1 },
        same: true,
        big: '9007199254740993',
        day: '2026-02-28',
        ever: 'infinity',
      },
    ]);
  });

  it('counts what a statement changed', async () => {
    const db = fresh.open();
    await db.execute(sql`create table counted as select generate_series(1, 5) as n`);
    expect((await db.execute(sql`delete from counted where n > ${2}`)).count).toBe(3);
  });

  it('means its own schema by a bare name', async () => {
    await fresh.open().execute(sql`create schema house`);
    const house = fresh.open({ schema: 'house' });
    await house.execute(sql`create table room (n int)`);
    expect(await fresh.open().execute(sql`select from house.room`)).toHaveLength(0);
  });

  it('shares few connections between many callers', async () => {
    const db = fresh.open({ maxConnections: 2 });
    const pids = await Promise.all(
      Array.from({ length: 30 }, () => db.execute(sql`select pg_backend_pid() as pid, pg_sleep(0.005)`)),
    );
    expect(new Set(pids.map((rows) => rows[0]?.['pid'])).size).toBe(2);
  });

  it('says what went wrong without telling any value', async () => {
    const db = fresh.open();
    await db.execute(sql`create table strict (id text primary key)`);
    await db.execute(sql`insert into strict values (${'secret'})`);
    const twice = await db.execute(sql`insert into strict values (${'secret'})`).catch((error: unknown) => error);
    expect(twice).toMatchObject({
      code: 'constraint',
      sqlState: '23505',
      constraint: 'strict_pkey',
      table: 'strict',
      retriable: false,
    });
    const bad = await db.execute(sql`select ${'secret'}::int`).catch((error: unknown) => error);
    expect(bad).toMatchObject({ code: 'bad-value', retriable: false });
    const nul = await db.execute(sql`select ${json({ a: '\u0000' })}`).catch((error: unknown) => error);
    expect(nul).toMatchObject({ code: 'bad-value' });
    expect(() => wholeColumn([JSON.stringify({ a: '\u0000secret' })])).toThrow(
      expect.objectContaining({ code: 'bad-value', message: expect.not.stringContaining('secret') }),
    );
    expect(await db.execute(sql`select nothing from nowhere`).catch((error: unknown) => error)).toMatchObject({
      code: 'refused',
    });
    for (const error of [twice, bad, nul])
      expect(`${(error as Error).stack} ${JSON.stringify(error)}`).not.toContain('secret');
  });

  it('cannot be opened on a schema that would have to be escaped', () => {
    expect(() => fresh.open({ schema: 'a"; drop' })).toThrow('cannot be the name of a schema');
  });

  it('refuses after it was closed', async () => {
    const db = fresh.open();
    await db.ping();
    await db.close();
    await db.close();
    await expect(db.ping()).rejects.toMatchObject({ code: 'closed' });
  });
});

describe('a column of whole JSON', () => {
  it('keeps each text as it stands beside the other columns', async () => {
    const texts = ['{"b": 1, "a": "\\\\u0000 \\u0001 æ"}', 'null', '[]'];
    const rows = await fresh.open().execute(sql`
      select n, whole::json::text as whole
      from rows from (jsonb_to_recordset(${json([{ n: 1 }, { n: 2 }, { n: 3 }])}) as (n int), ${wholeColumn(texts)})
        as r (n, whole)`);
    expect([...rows]).toEqual([
      { n: 1, whole: texts[0] },
      { n: 2, whole: null },
      { n: 3, whole: '[]' },
    ]);
  });

  it('has no row when there is nothing', async () => {
    expect(await fresh.open().execute(sql`select * from ${wholeColumn([])}`)).toHaveLength(0);
  });
});

describe('a transaction', () => {
  it('commits what it did, or nothing', async () => {
    const db = fresh.open();
    await db.execute(sql`create table t (n int)`);
    await db.transaction(async (tx) => void (await tx.execute(sql`insert into t values (1)`)));
    const failing = db.transaction(async (tx) => {
      await tx.execute(sql`insert into t values (2)`);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect([...(await db.execute(sql`select n from t`))]).toEqual([{ n: 1 }]);
  });

  it('fails when one of its statements failed, though nobody looked', async () => {
    const db = fresh.open();
    const swallowing = db.transaction(async (tx) => {
      await tx.execute(sql`select 1 / 0`).catch(() => undefined);
      return 'fine';
    });
    await expect(swallowing).rejects.toMatchObject({ code: 'bad-value', sqlState: '22012' });
  });

  it('cannot be used after it has ended', async () => {
    const db = fresh.open();
    const leaked = await db.transaction(async (tx) => ({ tx }));
    await expect(leaked.tx.execute(sql`select 1`)).rejects.toMatchObject({ code: 'closed' });
  });

  it('can be read only, and serializable', async () => {
    const show = sql`select current_setting('transaction_read_only') || current_setting('transaction_isolation') as is`;
    const rows = await fresh
      .open()
      .transaction((tx) => tx.execute(show), { readOnly: true, isolation: 'serializable' });
    expect(rows[0]).toEqual({ is: 'onserializable' });
  });
});
