import type { Migration } from '@overgang/database';

/** The inbox's table, in the schema of the service that keeps it. */
export const noticeInboxMigrations: readonly Migration[] = [
  {
    name: '0001-notice-inbox',
    sql: `
create sequence notice_position;
-- One row a notice. A change of it (a recall, a second version from the bus) moves it to the end of the feed.
create table notice (
  notice_id uuid primary key,
  position bigint not null unique,
  kommune text,
  bydel text,
  enhet text,
  replaces uuid,     -- the earlier notice that this one takes the place of
  notice jsonb,      -- the tracker's varsel-bestilt; null when a recall came for a notice that could not be read
  recall jsonb       -- the tracker's varsel-tilbakekalt
);
create index notice_for_kommune on notice (kommune, position) where enhet is null and notice is not null;
create index notice_by_replaced on notice (replaces) where replaces is not null;
create index notice_for_enhet on notice (enhet, position) where enhet is not null and notice is not null;`,
  },
];
