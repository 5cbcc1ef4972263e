import { useTestDatabase } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Lease, Member } from '../src/consume/bus-store.ts';
import { busMigrations } from '../src/index.ts';
import { beatAndLook, deleteMember, insertMember, selectLag } from '../src/postgres/groups.ts';
import { claimLeases, freeLease, moveCursor } from '../src/postgres/leases.ts';
import { ensureTopics, selectHeads } from '../src/postgres/topics.ts';

const database = useTestDatabase({ schema: 'bus', migrations: busMigrations });

const aMember = (about: Partial<Member> = {}): Member => ({
  id: crypto.randomUUID(),
  group: 'group',
  topics: ['topic'],
  leaseMs: 60_000,
  name: undefined,
  ...about,
});

const joined = async (about: Partial<Member> = {}): Promise<Member> => {
  const member = aMember(about);
  await insertMember(database.db, member);
  return member;
};

const claim = async (member: Member): Promise<readonly Lease[]> => {
  const view = await beatAndLook(database.db, member);
  return claimLeases(database.db, member, view?.leases ?? []);
};

const held = async (lease: Lease | undefined) => {
  if (!lease) throw new Error('no lease');
  const topicId = (await selectHeads(database.db))[0]?.topicId ?? 0;
  return { lease, topicId };
};

beforeEach(async () => {
  await database.clear();
  await ensureTopics(database.db, [{ name: 'topic', partitions: 2 }]);
  await database.db.execute(sql`update topic_partition set next_offset = 100`);
});

describe('a lease', () => {
  test('keeps the cursor for its holder, and starts where the group stopped', async () => {
    const member = await joined();
    const [lease] = await claim(member);
    expect(lease).toMatchObject({ topic: 'topic', partition: 0, epoch: 1, cursor: 100, holder: member.id });
    expect(await moveCursor(database.db, await held(lease), 140)).toBe(true);
    await freeLease(database.db, await held(lease));
    const [next] = await claim(await joined());
    expect(next).toMatchObject({ epoch: 2, cursor: 140 });
  });

  test('is fenced: who lost it can neither move its cursor nor free it', async () => {
    const [old] = await claim(await joined());
    const [current] = await claim(await joined());
    expect(await moveCursor(database.db, await held(old), 999)).toBe(false);
    await freeLease(database.db, await held(old));
    expect(await moveCursor(database.db, await held(current), 120)).toBe(true);
  });

  test('is fenced against its own holder of an earlier time', async () => {
    const member = await joined();
    const [old] = await claim(member);
    const [again] = await claim(member);
    expect(again?.epoch).toBe(2);
    expect(await moveCursor(database.db, await held(old), 999)).toBe(false);
    expect(await moveCursor(database.db, await held(again), 101)).toBe(true);
  });

  test('goes to one of several who claim it by the same view', async () => {
    const members = await Promise.all([0, 1, 2, 3, 4].map(() => joined()));
    const view = await beatAndLook(database.db, members[0] ?? aMember());
    const won = await Promise.all(members.map((member) => claimLeases(database.db, member, view?.leases ?? [])));
    expect(
      won
        .flat()
        .map(({ partition }) => partition)
        .toSorted(),
    ).toEqual([0, 1]);
  });

  test('cannot be claimed by somebody who has been struck off', async () => {
    const member = await joined();
    const view = await beatAndLook(database.db, member);
    await deleteMember(database.db, member);
    expect(await claimLeases(database.db, member, view?.leases ?? [])).toEqual([]);
    expect(await beatAndLook(database.db, member)).toBeUndefined();
  });

  test('is free again when its holder leaves', async () => {
    const [leaver, other] = [await joined(), await joined()];
    await claim(leaver);
    expect((await beatAndLook(database.db, other))?.leases.map(({ holder }) => holder)).toEqual([leaver.id, leaver.id]);
    await deleteMember(database.db, leaver);
    const view = await beatAndLook(database.db, other);
    expect(view?.members.map(({ id }) => id)).toEqual([other.id]);
    expect(view?.leases.map(({ holder, epoch }) => [holder, epoch])).toEqual([
      [undefined, 1],
      [undefined, 1],
    ]);
  });
});

describe('a member', () => {
  test('that is silent for longer than its lease counts as gone, and lives again when it is heard of', async () => {
    const [silent, other] = [await joined(), await joined()];
    await claim(silent);
    await database.db.execute(sql`
      update member set heard_at = heard_at - interval '61 seconds' where id = ${silent.id}`);
    const without = await beatAndLook(database.db, other);
    expect(without?.members.map(({ id }) => id)).toEqual([other.id]);
    expect(without?.leases[0]).toEqual({ topic: 'topic', partition: 0, epoch: 1 });
    expect((await beatAndLook(database.db, silent))?.members).toHaveLength(2);
  });

  test('takes the place of its namesake in the group, and of nobody else', async () => {
    const namesake = await joined({ name: 'house' });
    const elsewhere = await joined({ name: 'house', group: 'another' });
    const nameless = await joined();
    await joined({ name: 'house' });
    expect(await beatAndLook(database.db, namesake)).toBeUndefined();
    expect(await beatAndLook(database.db, elsewhere)).toBeDefined();
    expect(await beatAndLook(database.db, nameless)).toBeDefined();
  });

  test('that was not heard of for ten leases is cleared away when another joins', async () => {
    const old = await joined({ group: 'another' });
    await database.db.execute(sql`
      update member set heard_at = heard_at - interval '601 seconds' where id = ${old.id}`);
    await joined();
    expect(await beatAndLook(database.db, old)).toBeUndefined();
  });
});

test('the lag of a group counts from its cursor, or from the first record kept', async () => {
  const member = await joined();
  const [lease] = await claim(member);
  await moveCursor(database.db, await held(lease), 60);
  expect(await selectLag(database.db, 'group', ['topic'])).toEqual([
    { topic: 'topic', partition: 0, behind: 40 },
    { topic: 'topic', partition: 1, behind: 0 },
  ]);
  await database.db.execute(sql`
    insert into record select t.id, 1, 90, 0, now(), '', '{}', '' from topic t`);
  const unknown = await selectLag(database.db, 'never-seen', ['topic']);
  expect(unknown.map(({ behind }) => behind)).toEqual([0, 10]);
});
