import type { Migration } from '@overgang/database';

/** The inbox's table, in the schema of the service that keeps it. */
export const noticeInboxMigrations: readonly Migration[] = [
  {
    name: 'notice-inbox-0001-create',
    sql: `
create sequence notice_position;
-- One row a notice. A change of it (a recall) moves it to the end of the feed.
create table notice (
  notice_id uuid primary key,
  position bigint not null unique,
  address text,      -- whose it is, as access.addressOf says it; null when nobody's, or when only a recall has come
  replaces uuid,     -- the earlier notice that this one takes the place of
  notice jsonb,      -- the tracker's varsel-bestilt; null when only a recall has come
  recall jsonb       -- the tracker's varsel-tilbakekalt
);
create index notice_by_address on notice (address, position) where notice is not null;
create index notice_by_replaced on notice (replaces) where replaces is not null;`,
  },
  {
    // A notice is read and written whole: as json it is neither taken apart nor put together again.
    name: 'notice-inbox-0002-keep-notices-as-text',
    sql: 'alter table notice alter column notice type json, alter column recall type json;',
  },
];
