import { eventually, useTestDatabase } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';

const database = useTestDatabase('somewhere');

const listen = () => {
  const heard: string[] = [];
  const listening = database.db.listen('news', (payload) => heard.push(payload));
  onTestFinished(() => listening.close());
  return { heard, listening };
};

const send = (text: string) => database.db.execute(sql`select pg_notify('news', ${text})`);

test('hears what is sent to the channel', async () => {
  const { heard, listening } = listen();
  await eventually(() => expect(listening.isListening).toBe(true));
  await send('one');
  await send('two');
  await eventually(() => expect(heard).toEqual(['one', 'two']));
});

test('listens again when its connection was lost', async () => {
  const { heard, listening } = listen();
  await eventually(() => expect(listening.isListening).toBe(true));
  await database.db.execute(
    sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and datname = current_database()`,
  );
  await eventually(() => expect(listening.isListening).toBe(false));
  await eventually(() => expect(listening.isListening).toBe(true));
  await send('again');
  await eventually(() => expect(heard).toContain('again'));
});

test('hears nothing more when it is closed', async () => {
  const { heard, listening } = listen();
  await eventually(() => expect(listening.isListening).toBe(true));
  await listening.close();
  expect(listening.isListening).toBe(false);
  await send('late');
  expect(heard).toEqual([]);
});

test('refuses a channel that would have to be quoted', () => {
  expect(() => database.db.listen('a"b', () => undefined)).toThrow('channel');
});
