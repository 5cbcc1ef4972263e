import { Etat, replayTopicOf } from '@overgang/contracts';
import { eventually } from '@overgang/testing';
import postgres from 'postgres';
import { expect, onTestFinished, test } from 'vitest';
import { readTopicsFile } from '../topics/read-topics-file.ts';
import { useSystem } from './whole/use-system.ts';

const whole = useSystem();

test('every group of the running system reads what the list of topics lets it read, and no other group does', async () => {
  const sql = postgres(whole.system.postgresUrl, { max: 1 });
  onTestFinished(() => sql.end());
  const onRequest = Etat.options.map(replayTopicOf); // their group is there while a replay runs
  const declared = readTopicsFile()
    .topics.filter(({ name }) => !onRequest.includes(name))
    .flatMap(({ name, readBy }) => readBy.map(({ group }) => `${group} ${name}`));
  await eventually(async () => {
    const rows = await sql`
      select distinct l.group_name, t.name from bus.lease l join bus.topic t on t.id = l.topic_id`;
    expect(rows.map((row) => `${row['group_name']} ${row['name']}`).toSorted()).toEqual(declared.toSorted());
  });
});
