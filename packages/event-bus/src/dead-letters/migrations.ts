import type { Migration } from '@overgang/database';

/** The tables of what a consumer could not take in, for the consumer's own schema and list of migrations. */
export const deadLetterMigrations: readonly Migration[] = [
  {
    name: 'dead-letters-0001-create',
    sql: `
      create table dead_letter (
        id bigint generated always as identity primary key,
        topic text not null,
        partition integer not null,
        "offset" bigint not null,
        key text not null,
        headers json not null,
        value bytea not null,
        published_at timestamptz not null,
        reason text not null,
        stored_at timestamptz not null default clock_timestamp(),
        mended_value bytea,
        mended_at timestamptz,
        replayed_at timestamptz,
        attempts integer not null default 0,
        unique (topic, partition, "offset")
      );
      create index dead_letter_open on dead_letter (id) where replayed_at is null;
      create index dead_letter_by_key on dead_letter (key);
      create table parked_event (
        topic text not null,
        partition integer not null,
        "offset" bigint not null,
        type text not null,
        key text not null,
        headers json not null,
        value bytea not null,
        published_at timestamptz not null,
        parked_at timestamptz not null default clock_timestamp(),
        primary key (topic, partition, "offset")
      );
      create index parked_event_by_type on parked_event (type, topic, partition, "offset");
      create index parked_event_by_key on parked_event (key);
    `,
  },
];
