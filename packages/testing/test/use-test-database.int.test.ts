import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '../src/index.ts';

const test = useTestDatabase(
  { schema: 'one', migrations: [{ name: '0001-x', sql: 'create table x (n bigint)' }] },
  'two',
);

describe('a test database', () => {
  it('has its schemas, migrated', async () => {
    await test.db.execute(sql`insert into x values (1)`);
    expect([...(await test.of('two').execute(sql`select * from one.x`))]).toEqual([{ n: '1' }]);
  });

  it('is emptied on request', async () => {
    await test.clear();
    expect([...(await test.open('one').execute(sql`select * from x`))]).toEqual([]);
  });
});
