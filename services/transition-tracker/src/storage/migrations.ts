import { readFileSync } from 'node:fs';
import type { Migration } from '@overgang/database';
import { deadLetterMigrations } from '@overgang/event-bus';
import { eventLogMigrations } from '@overgang/event-log';

const own = (name: string): Migration => ({
  name,
  sql: readFileSync(new URL(`../../migrations/${name}.sql`, import.meta.url), 'utf8'),
});

/** The tracker's tables, in order. */
export const migrations: readonly Migration[] = [
  ...eventLogMigrations,
  ...deadLetterMigrations,
  own('0001-create-tracker'),
  own('0002-stand-apart'),
  own('0003-keep-journeys-as-text'),
  own('0004-remember-when-hearing-began'),
  own('0005-remember-what-is-forgotten'),
  own('0006-keep-what-is-whole-as-text'),
  own('0007-know-which-fold'),
  own('0008-put-persons-together'),
  own('0009-know-when-units-report'),
  own('0010-list-what-is-set-aside'),
];
