import { type Database, textArray } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { GroupView, Member } from '../consume/bus-store.ts';
import type { Lag } from '../port.ts';

const forgottenAfterLeases = 10;

/** Puts the member on the list, in place of a namesake, and clears away those who were not heard of for long. */
export const insertMember = async (db: Database, { id, group, name, topics, leaseMs }: Member): Promise<void> => {
  await db.execute(sql`
    with cleared as (
      delete from member
      where (group_name = ${group} and name = ${name ?? null}::text)
        or heard_at < clock_timestamp() - lease_ms * ${forgottenAfterLeases} * interval '1 ms'
    )
    insert into member (id, group_name, name, topics, lease_ms, joined_at, heard_at)
    values (${id}, ${group}, ${name ?? null}, ${textArray(topics)}, ${leaseMs}, clock_timestamp(), clock_timestamp())`);
};

/**
 * Writes down that the member lives, and looks at its group; undefined when it is not on the list. A member heard of in
 * the future is as dead as one heard of too long ago: a clock that was set back must not keep its lease alive.
 */
export const beatAndLook = async (db: Database, { id }: Member): Promise<GroupView | undefined> => {
  const rows = await db.execute(sql`
    with me as (
      update member set heard_at = clock_timestamp() where id = ${id} returning id, group_name
    ), living as (
      select m.id, m.topics, m.joined_at from member m join me on m.group_name = me.group_name
      where m.id = me.id
        or m.heard_at between clock_timestamp() - m.lease_ms * interval '1 ms'
          and clock_timestamp() + m.lease_ms * interval '1 ms'
    )
    select
      (select json_agg(json_build_object('id', id, 'topics', topics) order by joined_at, id) from living) as members,
      (select json_agg(json_strip_nulls(json_build_object('topic', t.name, 'partition', p.partition,
          'epoch', coalesce(l.epoch, 0), 'holder', living.id)))
        from topic t join topic_partition p on p.topic_id = t.id
        left join lease l on l.group_name = me.group_name and l.topic_id = p.topic_id and l.partition = p.partition
        left join living on living.id = l.holder
        where t.name in (select unnest(topics) from living)) as leases
    from me`);
  const view = rows[0];
  if (!view) return undefined;
  return {
    members: view['members'] as GroupView['members'], // built as such by the statement above
    leases: (view['leases'] ?? []) as GroupView['leases'],
  };
};

/** Strikes the member off and frees what it holds. */
export const deleteMember = async (db: Database, { id, group }: Member): Promise<void> => {
  await db.execute(sql`
    with gone as (delete from member where id = ${id})
    update lease set holder = null where group_name = ${group} and holder = ${id}`);
};

/** How far the group is behind in each partition of these topics; where it never was, from the first record kept. */
export const selectLag = async (db: Database, group: string, topics: readonly string[]): Promise<readonly Lag[]> => {
  const rows = await db.execute(sql`
    select t.name, p.partition, p.next_offset - coalesce(l.next_offset,
      (select r."offset" from record r where r.topic_id = p.topic_id and r.partition = p.partition
        order by r."offset" limit 1), p.next_offset) as behind
    from topic t join topic_partition p on p.topic_id = t.id
    left join lease l on l.group_name = ${group} and l.topic_id = p.topic_id and l.partition = p.partition
    where t.name = any(${textArray(topics)})
    order by t.name, p.partition`);
  return rows.map((row) => ({
    topic: String(row['name']),
    partition: Number(row['partition']),
    behind: Number(row['behind']),
  }));
};
