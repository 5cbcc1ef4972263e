import type { Migration } from '@overgang/database';

/** The log's tables, for the service's own list of migrations; one log a schema. */
export const eventLogMigrations: readonly Migration[] = [
  {
    name: 'event-log-0001-create',
    sql: `
create table event_log (
  position bigint primary key,   -- given under the log's lock as the highest and one more: the order of commits. Never delete the last row: its
                                 -- position would be given again
  stream text not null,
  version integer not null,      -- 1, 2, 3 … within the stream
  key text not null,             -- partition key on the bus
  event jsonb not null,
  recordedat timestamptz not null,
  unique (stream, version)
);

create table received (
  source text not null,
  id text not null,
  content_hash text not null,
  stream text not null,
  answer jsonb not null,
  primary key (source, id)
);

create table relay (
  name text primary key,
  holder text not null,
  epoch bigint not null,
  leased_until timestamptz not null, -- by the database's clock
  position bigint not null default 0, -- published up to and with
  promised timestamptz               -- nothing will be recorded before this any more
);
`,
  },
  {
    // An event is read and written whole: as json it is neither taken apart nor put together again.
    name: 'event-log-0002-keep-events-as-text',
    sql: 'alter table event_log alter column event type json;',
  },
];
