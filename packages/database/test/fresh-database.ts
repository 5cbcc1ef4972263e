import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Database, type DatabaseSettings, openDatabase } from '../src/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    overgangTestDatabaseUrl: string;
  }
}

/** What testing's useTestDatabase does, for the package that it is built on. */
export const useFreshDatabase = () => {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const opened: Database[] = [];
  const open = (settings: Partial<DatabaseSettings> = {}): Database => {
    const url = new URL(inject('overgangTestDatabaseUrl'));
    url.pathname = `/${name}`;
    const db = openDatabase({ url: url.href, schema: 'public', application: 'test', ...settings });
    opened.push(db);
    return db;
  };
  const asAdmin = async (statement: string): Promise<void> => {
    const admin = openDatabase({ url: inject('overgangTestDatabaseUrl'), schema: 'public', application: 'test' });
    await admin.execute(sql.raw(statement)).finally(() => admin.close());
  };
  beforeAll(() => asAdmin(`create database ${name}`));
  afterAll(async () => {
    await Promise.all(opened.map((db) => db.close()));
    await asAdmin(`drop database ${name} with (force)`);
  });
  const urlOf = (): string => new URL(`/${name}`, inject('overgangTestDatabaseUrl')).href;
  return { open, url: urlOf };
};
