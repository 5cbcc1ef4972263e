import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { type Migration, migrate, openDatabase, provision } from '../src/index.ts';
import { useFreshDatabase } from './fresh-database.ts';

const fresh = useFreshDatabase();

const steps: Migration[] = [
  { name: '0001-create-stay', sql: 'create table stay (id int primary key); create index on stay (id)' },
  { name: '0002-fill-stay', sql: 'insert into stay select generate_series(1, 3)' },
];

describe('migrations', () => {
  it('run once, in order, in their own schema, with their own memory', async () => {
    const db = fresh.open({ schema: 'tsb' });
    expect(await migrate(db, steps)).toEqual({ applied: ['0001-create-stay', '0002-fill-stay'] });
    expect(await migrate(db, steps)).toEqual({ applied: [] });
    expect(await migrate(fresh.open({ schema: 'nav' }), steps)).toEqual({
      applied: ['0001-create-stay', '0002-fill-stay'],
    });
    expect([...(await db.execute(sql`select name from tsb.migration order by name`))]).toHaveLength(2);
  });

  it('run once when ten processes start at the same time', async () => {
    const slow = steps.map((step) => ({ ...step, sql: `${step.sql}; select pg_sleep(0.02)` }));
    const ran = await Promise.all(Array.from({ length: 10 }, () => migrate(fresh.open({ schema: 'prison' }), slow)));
    expect(ran.flatMap((each) => each.applied).sort()).toEqual(['0001-create-stay', '0002-fill-stay']);
    expect((await fresh.open({ schema: 'prison' }).execute(sql`select from stay`)).length).toBe(3);
  });

  it('refuse one that was changed after it was applied', async () => {
    const db = fresh.open({ schema: 'changed' });
    await migrate(db, steps);
    const changed = [{ name: '0001-create-stay', sql: 'create table stay (id text)' }];
    await expect(migrate(db, changed)).rejects.toMatchObject({ name: 'MigrationError', code: 'changed' });
  });

  it('refuse two of one name', async () => {
    const twice = [...steps, { name: '0001-create-stay', sql: 'select 1' }];
    await expect(migrate(fresh.open({ schema: 'twice' }), twice)).rejects.toMatchObject({ code: 'named-twice' });
  });

  it('leave a failed step undone and the ones before it done', async () => {
    const db = fresh.open({ schema: 'half' });
    const broken = [...steps, { name: '0003-broken', sql: 'create table other (n int); select 1 / 0' }];
    await expect(migrate(db, broken)).rejects.toMatchObject({ sqlState: '22012' });
    expect([...(await db.execute(sql`select to_regclass('half.other') as other`))]).toEqual([{ other: null }]);
    const mended = [...steps, { name: '0003-broken', sql: 'create table other (n int)' }];
    expect(await migrate(db, mended)).toEqual({ applied: ['0003-broken'] });
  });

  it('take longer than an ordinary statement may', async () => {
    const db = fresh.open({ schema: 'slow', statementTimeoutMs: 100 });
    expect(await migrate(db, [{ name: '0001-slow', sql: 'select pg_sleep(0.3)' }])).toEqual({ applied: ['0001-slow'] });
  });

  it('leave alone what a newer version has applied', async () => {
    const db = fresh.open({ schema: 'newer' });
    await migrate(db, steps);
    expect(await migrate(db, steps.slice(0, 1))).toEqual({ applied: [] });
  });
});

describe('provisioning', () => {
  const settings = { schema: 'own', role: 'overgang_test_own', password: "it's \\ a 'secret'" };

  it('makes a role that owns its schema and sees no other, also when done ten times at once', async () => {
    await Promise.all(Array.from({ length: 10 }, () => provision(fresh.url(), settings)));
    const url = new URL(fresh.url());
    url.username = settings.role;
    url.password = encodeURIComponent(settings.password);
    const own = openDatabase({ url: url.href, schema: 'own', application: 'test' });
    try {
      await migrate(own, steps);
      expect(await own.execute(sql`select from stay`)).toHaveLength(3);
      await fresh
        .open()
        .execute(sql`create schema if not exists other; create table if not exists other.secret (n int)`);
      await expect(own.execute(sql`select * from other.secret`)).rejects.toMatchObject({
        code: 'refused',
        sqlState: '42501',
      });
      await expect(own.execute(sql`create table public.mine (n int)`)).rejects.toMatchObject({ code: 'refused' });
    } finally {
      await own.close();
    }
  });

  it('refuses names that would have to be escaped', async () => {
    await expect(provision(fresh.url(), { ...settings, role: 'a"b' })).rejects.toThrow('cannot be the name of a role');
  });
});
