import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { eventually, useTestDatabase } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { openPostgresBus } from '../src/index.ts';
import { aSeries } from './suite/watch.ts';

const database = useTestDatabase('bus', {
  schema: 'consumer',
  migrations: [
    { name: '0001-create', sql: 'create table delivery (number bigint generated always as identity, words text)' },
  ],
});

const keys = Array.from({ length: 10 }, (_, at) => `key-${at}`);
const perKey = 1_000;
const kills = 6;

const start = async (name: string): Promise<ChildProcess> => {
  const child = fork(new URL('./consume-in-child.ts', import.meta.url), [database.url, name, name]);
  await once(child, 'message');
  return child;
};

const kill = async (child: ChildProcess): Promise<void> => {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
};

const arrivals = async (): Promise<readonly string[]> => {
  const rows = await database.of('consumer').execute(sql`
    select words, min(number) as number from delivery group by words order by number`);
  return rows.map((row) => String(row['words']));
};

/** All of it, each key in order of first arrival. */
const expectAllArrived = async (): Promise<void> => {
  await eventually(async () => expect(await arrivals()).toHaveLength(keys.length * perKey), { within: 40_000 });
  const texts = await arrivals();
  for (const key of keys)
    expect(texts.filter((words) => words.startsWith(`${key}:`))).toEqual(
      Array.from({ length: perKey }, (_, at) => `${key}:${at}`),
    );
};

/** Publishes for some seconds to a topic that two processes consume, which the test's end kills. */
const flow = async () => {
  const name = `flow-${crypto.randomUUID()}`;
  const bus = await openPostgresBus({ url: database.url, topics: [{ name, partitions: 4 }] });
  onTestFinished(() => bus.close());
  const children = await Promise.all([start(name), start(name)]);
  onTestFinished(() => {
    for (const child of children) child.kill('SIGKILL');
  });
  const publish = async (): Promise<void> => {
    for (let from = 0; from < perKey; from += 10) {
      await bus.publish(keys.flatMap((key) => aSeries(name, key, { from, to: from + 10 })));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { name, children, publishing: publish() };
};

beforeEach(() => database.clear());

test('consumers killed with -9 in the middle of their work lose nothing and keep the order of each key', async () => {
  const { name, children, publishing } = await flow();
  for (let killed = 0; killed < kills; killed++) {
    const [victim] = children.splice(killed % children.length, 1);
    if (victim) await kill(victim);
    children.push(await start(name));
  }
  await publishing;
  await expectAllArrived();
}, 120_000);

test('a consumer frozen for longer than its lease, and then thawed, spoils nothing', async () => {
  const { children, publishing } = await flow();
  for (let frozen = 0; frozen < 2; frozen++) {
    const child = children[frozen % children.length];
    child?.kill('SIGSTOP');
    await new Promise((resolve) => setTimeout(resolve, 1_800));
    child?.kill('SIGCONT');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  await publishing;
  await expectAllArrived();
}, 120_000);
