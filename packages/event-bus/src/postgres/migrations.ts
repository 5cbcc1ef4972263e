import type { Migration } from '@overgang/database';

/**
 * The bus's own schema. A partition's row is its sequence: who appends holds that row until commit, so offsets stand in
 * commit order and without gaps, and no reader can pass one that is not yet visible. `next_byte` counts the bytes of
 * all values, so that a batch can be cut by size without looking at the values. Few rows change often: they leave room
 * on their pages, so that a change stays on its page and touches no index.
 */
export const busMigrations: readonly Migration[] = [
  {
    name: '0001-create-topics-and-records',
    sql: `
      create table topic (
        id integer generated always as identity primary key,
        name text not null unique
      );
      create table topic_partition (
        topic_id integer not null references topic,
        partition integer not null check (partition >= 0),
        next_offset bigint not null default 0,
        next_byte bigint not null default 0,
        primary key (topic_id, partition)
      ) with (fillfactor = 20, autovacuum_vacuum_threshold = 500, autovacuum_vacuum_scale_factor = 0);
      create table record (
        topic_id integer not null,
        partition integer not null,
        "offset" bigint not null,
        first_byte bigint not null,
        published_at timestamptz not null,
        key text not null,
        headers json not null,
        value bytea not null,
        primary key (topic_id, partition, "offset")
      ) with (autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);
      alter table record alter column value set storage external;
    `,
  },
  {
    name: '0002-create-members-and-leases',
    sql: `
      create table member (
        id uuid primary key,
        group_name text not null,
        name text,
        topics text[] not null,
        lease_ms integer not null check (lease_ms > 0),
        joined_at timestamptz not null,
        heard_at timestamptz not null
      ) with (fillfactor = 20, autovacuum_vacuum_threshold = 500, autovacuum_vacuum_scale_factor = 0);
      create index member_by_group on member (group_name);
      create table lease (
        group_name text not null,
        topic_id integer not null,
        partition integer not null,
        epoch bigint not null,
        holder uuid,
        next_offset bigint not null,
        primary key (group_name, topic_id, partition),
        foreign key (topic_id, partition) references topic_partition
      ) with (fillfactor = 20, autovacuum_vacuum_threshold = 500, autovacuum_vacuum_scale_factor = 0);
    `,
  },
];
