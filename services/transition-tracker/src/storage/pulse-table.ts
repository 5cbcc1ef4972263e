import { json, type Tx } from '@overgang/database';
import type { Pulse } from '@overgang/event-intake';
import { sql } from 'drizzle-orm';
import type { LastPulse } from '../domain/index.ts';

/** A minute in which no door was heard at all is a break: pulses come each second. */
const breakMs = 60_000;

interface ToKeep {
  readonly topic: string;
  readonly partition: number;
  readonly through: string;
  /** False: the door has said that there is such a partition, and we have not heard it there. */
  readonly heard: boolean;
}

const inTime = ({ through: a }: Pulse, { through: b }: Pulse): number => Date.parse(a) - Date.parse(b);

/**
 * What a batch of pulses comes to: the newest of each partition, and of those that a door has and was not heard on, the
 * oldest that it said elsewhere. It began to speak on all of them at once, and on one that we never heard nothing may have
 * been read yet.
 */
const toKeep = (pulses: readonly Pulse[]): readonly ToKeep[] =>
  [...Map.groupBy(pulses.toSorted(inTime), ({ topic }) => topic)].flatMap(([topic, own]) => {
    const newest = new Map(own.map(({ partition, through }) => [partition, through]));
    const oldest = own[0]?.through ?? '';
    const all = Math.max(0, ...own.map(({ partitions = 0 }) => partitions));
    const unheard = Array.from({ length: all }, (_, partition) => partition).filter((each) => !newest.has(each));
    return [
      ...[...newest].map(([partition, through]) => ({ topic, partition, through, heard: true })),
      ...unheard.map((partition) => ({ topic, partition, through: oldest, heard: false })),
    ];
  });

/** How many partitions each door has said that it has, for those that have said it. */
const sizesIn = (pulses: readonly Pulse[]) =>
  pulses.flatMap(({ topic, partitions }) => (partitions === undefined ? [] : [{ topic, partitions }]));

/**
 * Keeps the newest pulse of each partition, and when we heard it by our own clock; the epoch for one that its door has and
 * that we never heard. Forgets partitions that a door no longer has: it has moved to another bus.
 */
export const storePulses = async (tx: Tx, pulses: readonly Pulse[], heardAt: Date): Promise<void> => {
  if (pulses.length === 0) return;
  const now = sql`${heardAt.toISOString()}::timestamptz`;
  const lastWord = sql`${new Date(heardAt.getTime() - breakMs).toISOString()}::timestamptz`;
  await tx.execute(sql`
    with resumed as (
      insert into hearing (since)
      select ${now} where not exists (select 1 from pulse where heard_at >= ${lastWord})
      on conflict (one) do update set since = excluded.since
    ), gone as (
      delete from pulse using jsonb_to_recordset(${json(sizesIn(pulses))}) as r(topic text, partitions int)
      where pulse.topic = r.topic and pulse.partition >= r.partitions
    )
    insert into pulse (topic, partition, through, heard_at)
    select r.topic, r.partition, r.through, case when r.heard then ${now} else to_timestamp(0) end
    from jsonb_to_recordset(${json(toKeep(pulses))}) as r(topic text, partition int, through timestamptz, heard boolean)
    where r.heard or not exists (select 1 from pulse p where p.topic = r.topic and p.partition = r.partition)
    order by r.topic, r.partition
    on conflict (topic, partition) do update
      set through = greatest(pulse.through, excluded.through), heard_at = excluded.heard_at
      where excluded.heard_at > to_timestamp(0)`);
};

/** What the doors have told us last. */
export interface Heard {
  /** The newest pulse of every partition that was ever heard. */
  readonly pulses: readonly LastPulse[];
  /** Since when they have been heard without a break; epoch milliseconds, 0 before the first pulse. */
  readonly since: number;
}

/** Reads what the doors have told us last. */
export const readHeard = async (tx: Tx): Promise<Heard> => {
  const rows = await tx.execute(sql`select topic, through, heard_at, (select since from hearing) as since from pulse`);
  const instant = (value: unknown): number => (typeof value === 'string' ? Date.parse(value) : 0);
  return {
    pulses: rows.map((row) => ({
      door: String(row['topic']),
      through: instant(row['through']),
      heardAt: instant(row['heard_at']),
    })),
    since: instant(rows[0]?.['since']),
  };
};
