import type { PersonRef } from '@overgang/contracts';
import type { Database } from '@overgang/database';
import { eraseKeptRecords } from '@overgang/event-bus';
import { sql } from 'drizzle-orm';
import { type Erasure, erasureOf } from '../domain/erasure.ts';

/**
 * Takes away who the personRef is, who knew the person, the notices and what was set aside unread about their
 * transitions, and leaves a tombstone of the id. The looks stay: they prove who looked, and no longer say at whom. The
 * same number, named again, becomes another personRef.
 */
export const erasePerson = (db: Database, personRef: PersonRef, now: string): Promise<Erasure> =>
  db.transaction(async (tx) => {
    const { count } = await tx.execute(sql`delete from person where personref = ${personRef}`);
    const before = await tx.execute(sql`select from tombstone where personref = ${personRef}`);
    if (count > 0)
      await tx.execute(sql`insert into tombstone (personref, erasedat) values (${personRef}, ${now}::timestamptz)`);
    const notices = await tx.execute(sql`delete from notice where personref = ${personRef} returning overgangid`);
    await eraseKeptRecords(tx, [...new Set(notices.map((row) => String(row['overgangid'])))]);
    return erasureOf({ person: count > 0, tombstone: before.length > 0 });
  });
