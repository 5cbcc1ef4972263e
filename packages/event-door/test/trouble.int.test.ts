import { AnsvarsgruppeHoldt } from '@overgang/contracts/events';
import { type Database, DatabaseError } from '@overgang/database';
import { useTestDatabase } from '@overgang/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doorMigrations, doorOf } from '../src/index.ts';
import { openSender, type Sender } from './suite/open-sender.ts';
import { openTestDoor, type TestDoor } from './suite/open-test-door.ts';

const database = useTestDatabase({ schema: 'nav', migrations: doorMigrations });
const createApp = doorOf({ etat: 'nav', matters: {}, whyImpossible: () => undefined, refusals: {} });
let trouble: Error | undefined;
let door: TestDoor;
let sender: Sender;

beforeAll(async () => {
  const { db } = database;
  const failing: Database = {
    ...db,
    schema: db.schema,
    transaction: (run, options) => (trouble ? Promise.reject(trouble) : db.transaction(run, options)),
  };
  door = await openTestDoor({ etat: 'nav', createApp }, failing);
  sender = openSender(door);
});
afterAll(() => door.close());

test('asks to try again while the database is away, and takes the same post when it is back', async () => {
  const event = sender.anEvent(AnsvarsgruppeHoldt);
  trouble = new DatabaseError('unreachable', 'away');
  const { status, body, headers } = await sender.post(event);
  expect([status, body.code, headers['retry-after']]).toEqual([503, 'utilgjengelig', '2']);
  trouble = undefined;
  expect((await sender.post(event)).status).toBe(202);
});

test('answers each element of a batch, also for what failed on our side', async () => {
  trouble = new DatabaseError('connection-lost', 'away');
  const { status, body } = await sender.post([sender.anEvent(AnsvarsgruppeHoldt), { type: 'x' }]);
  expect(status).toBe(207);
  expect(body.svar.map(({ status: one }: { status: number }) => one)).toEqual([503, 422]);
  expect(door.logged()).toContain('an element of a batch failed');
  trouble = undefined;
});

test('says nothing of a bug but that it is one', async () => {
  trouble = new Error('with a secret in it');
  const alone = await sender.post(sender.anEvent(AnsvarsgruppeHoldt));
  expect([alone.status, alone.body.code]).toEqual([500, 'intern-feil']);
  const batch = await sender.post([sender.anEvent(AnsvarsgruppeHoldt)]);
  expect(batch.body.svar[0].problem.code).toBe('intern-feil');
  expect(sender.answers.join('')).not.toContain('secret');
  trouble = undefined;
});

test('is ready when its database answers and its loops run', async () => {
  const [database_] = door.door.ready?.() ?? [];
  expect([database_?.name, await database_?.check()]).toEqual(['database', { ok: true }]);
  expect(await door.door.behind()).toBe(0);
});
