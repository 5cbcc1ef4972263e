import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { eventually, useTestDatabase } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { openPostgresBus } from '../src/index.ts';
import { aSeries } from './suite/watch.ts';

const database = useTestDatabase('bus', {
  schema: 'consumer',
  migrations: [
    { name: '0001-create', sql: 'create table delivery (number bigint generated always as identity, words text)' },
  ],
});

const keys = Array.from({ length: 10 }, (_, at) => `key-${at}`);
const perKey = 1_500;
const kills = 8;

const start = async (group: string, topic: string): Promise<ChildProcess> => {
  const child = fork(path.join(import.meta.dirname, 'consume-in-child.ts'), [database.url, group, topic]);
  await once(child, 'message');
  return child;
};

const kill = async (child: ChildProcess): Promise<void> => {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
};

beforeAll(() => database.clear());

test('consumers killed with -9 in the middle of their work lose nothing and keep the order of each key', async () => {
  const [topic, group] = ['killed', 'killed'];
  const bus = await openPostgresBus({ url: database.url, topics: [{ name: topic, partitions: 4 }] });
  onTestFinished(() => bus.close());
  const children = await Promise.all([start(group, topic), start(group, topic)]);
  onTestFinished(() => {
    for (const child of children) child.kill('SIGKILL');
  });
  const publishing = (async () => {
    for (let from = 0; from < perKey; from += 10) {
      await bus.publish(keys.flatMap((key) => aSeries(topic, key, { from, to: from + 10 })));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  for (let killed = 0; killed < kills; killed++) {
    const [victim] = children.splice(killed % children.length, 1);
    if (victim) await kill(victim);
    children.push(await start(group, topic));
  }
  await publishing;
  const arrivals = async () => {
    const rows = await database.of('consumer').execute(sql`
      select words, min(number) as number from delivery group by words order by number`);
    return rows.map((row) => String(row['words']));
  };
  await eventually(async () => expect(await arrivals()).toHaveLength(keys.length * perKey), { within: 30_000 });
  const texts = await arrivals();
  for (const key of keys)
    expect(texts.filter((words) => words.startsWith(`${key}:`))).toEqual(
      Array.from({ length: perKey }, (_, at) => `${key}:${at}`),
    );
  for (const child of children.splice(0)) await kill(child);
}, 120_000);
