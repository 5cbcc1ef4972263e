import type { Database } from '@overgang/database';
import { sql } from 'drizzle-orm';
import { lockLog } from '../log/lock-log.ts';
import { readLogEnd, recordedAtAfter } from '../log/log-end.ts';

/** The right to publish a log. A later holder has a higher epoch, and what an earlier one then stores is refused. */
export interface Lease {
  readonly name: string;
  readonly epoch: string;
  readonly leaseMs: number;
}

const leasedFor = (milliseconds: number) => sql`clock_timestamp() + ${milliseconds} * interval '1 millisecond'`;

/** Takes the lease when nobody holds it; it ends by the database's clock. Undefined while another holds it. */
export const acquireLease = async (
  db: Database,
  { name, holder, leaseMs }: { readonly name: string; readonly holder: string; readonly leaseMs: number },
): Promise<{ lease: Lease; position: number } | undefined> => {
  const [row] = await db.execute(sql`
    insert into relay (name, holder, epoch, leased_until) values (${name}, ${holder}, 1, ${leasedFor(leaseMs)})
    on conflict (name) do update
      set holder = excluded.holder, epoch = relay.epoch + 1, leased_until = excluded.leased_until
      where relay.leased_until < clock_timestamp()
    returning epoch, position`);
  return row && { lease: { name, leaseMs, epoch: String(row['epoch']) }, position: Number(row['position']) };
};

/** Stores how far is published, never backwards, and prolongs the lease. False when another has taken it. */
export const keepPlace = async (db: Database, { name, epoch, leaseMs }: Lease, position: number): Promise<boolean> => {
  const kept = await db.execute(sql`
    update relay set position = greatest(position, ${position}::bigint), leased_until = ${leasedFor(leaseMs)}
    where name = ${name} and epoch = ${epoch}::bigint`);
  return kept.count === 1;
};

/** Lets the next one in at once. */
export const releaseLease = async (db: Database, { name, epoch }: Lease): Promise<void> => {
  await db.execute(sql`update relay set leased_until = clock_timestamp() - interval '1 millisecond'
    where name = ${name} and epoch = ${epoch}::bigint`);
};

/** From now on nothing is recorded before `through`, and what was, stands at `head` or before. */
export interface PulsePromise {
  readonly head: number;
  readonly through: string;
}

/**
 * Makes the promise that a pulse passes on. It is stored under the log's lock, where every append reads it and stamps
 * no earlier: so it holds for the appends of other processes too, though their clocks be behind. Undefined when the
 * lease is lost.
 */
export const promisePulse = (
  db: Database,
  { name, epoch }: Lease,
  now: () => Date,
): Promise<PulsePromise | undefined> =>
  db.transaction(async (tx) => {
    await lockLog(tx);
    const end = await readLogEnd(tx);
    const through = recordedAtAfter(end, now());
    const kept = await tx.execute(sql`
      update relay set promised = ${through}::timestamptz where name = ${name} and epoch = ${epoch}::bigint`);
    return kept.count === 1 ? { head: end.head, through } : undefined;
  });
