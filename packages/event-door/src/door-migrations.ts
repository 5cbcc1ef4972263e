import type { Migration } from '@overgang/database';
import { deadLetterMigrations } from '@overgang/event-bus';
import { eventLogMigrations } from '@overgang/event-log';
import { noticeInboxMigrations } from '@overgang/notice-inbox';

/** The tables of a door; one list for all, in each door's own schema. */
export const doorMigrations: readonly Migration[] = [
  ...eventLogMigrations,
  ...noticeInboxMigrations,
  ...deadLetterMigrations,
];
