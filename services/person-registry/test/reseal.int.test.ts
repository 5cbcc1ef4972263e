import { useTestDatabase } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { findIdentity } from '../src/storage/find-identity.ts';
import { keepSealed } from '../src/storage/keep-sealed.ts';
import { resolvePeople } from '../src/storage/resolve-people.ts';
import { openSealing } from '../src/storage/sealing.ts';
import { aKey, aQuestion, aVault, now, schema, someNumbers } from './a-registry.ts';

const database = useTestDatabase(schema);
const [oldKey, newKey] = [aKey('2026-01'), aKey('2026-07')];
const before = aVault(oldKey);
const numbers = someNumbers(1_200);

const kidsInUse = async () => {
  const rows = await database.db.execute(
    sql`select distinct kid from (select numberkid as kid from person union select namekid from person) u order by kid`,
  );
  return rows.map((row) => row['kid']);
};

const lines: unknown[] = [];
const logger = { info: (line: unknown) => void lines.push(line), error: (line: unknown) => void lines.push(line) };

const runOnce = async (loop: ReturnType<typeof keepSealed>): Promise<void> => {
  const stopping = new AbortController();
  const running = loop.run(stopping.signal);
  await expect.poll(async () => lines.length, { timeout: 5_000 }).toBeGreaterThan(0);
  stopping.abort();
  await running;
};

beforeEach(async () => {
  lines.length = 0;
  await database.clear();
});

test('seals everybody with the new key, after which the old one can go', async () => {
  const questions = numbers.map((number) => aQuestion(number, { name: `Navn ${number.slice(0, 2)}` }));
  const refs = await resolvePeople({ db: database.db, vault: before }, questions, now);
  const loop = keepSealed({ db: database.db, sealing: openSealing([newKey, oldKey]), logger });
  await runOnce(loop);
  expect(lines).toEqual([{ code: 'resealed', people: numbers.length, kid: '2026-07' }]);
  expect(await kidsInUse()).toEqual(['2026-07']);

  const onlyNew = openSealing([newKey]);
  for (const at of [0, 599, 1_199]) {
    const personRef = refs[at];
    if (personRef === undefined) throw new Error('nobody came back');
    const identity = await findIdentity(database.db, onlyNew, personRef);
    expect(identity).toEqual({ personRef, number: numbers[at], name: questions[at]?.name });
  }
  const again = await resolvePeople({ db: database.db, vault: { ...before, sealing: onlyNew } }, questions, now);
  expect(again).toEqual(refs);
});

test('opens what either key sealed while both are in the ring', async () => {
  const both = { ...before, sealing: openSealing([newKey, oldKey]) };
  const [number = ''] = numbers;
  const [personRef] = await resolvePeople({ db: database.db, vault: before }, [aQuestion(number)], now);
  await resolvePeople({ db: database.db, vault: both }, [aQuestion(number, { name: 'Kari Nordmann' })], now);
  if (personRef === undefined) throw new Error('nobody came back');
  expect(await findIdentity(database.db, both.sealing, personRef)).toEqual({
    personRef,
    number,
    name: 'Kari Nordmann',
  });
  expect(await kidsInUse()).toEqual(['2026-01', '2026-07']);
});

test('is not healthy and seals nothing anew while a key in use is missing', async () => {
  await resolvePeople({ db: database.db, vault: before }, [aQuestion(numbers[0] ?? '')], now);
  const loop = keepSealed({ db: database.db, sealing: openSealing([newKey]), logger });
  await runOnce(loop);
  expect(lines).toEqual([{ code: 'sealing-key-missing', kids: ['2026-01'] }]);
  expect(loop.health()).toEqual({ ok: false, detail: 'sealing keys missing: 2026-01' });
  expect(await kidsInUse()).toEqual(['2026-01', null]);
});

test('goes on resolving while a key in use is missing, and takes a new name all the same', async () => {
  const [number = ''] = numbers;
  const lame = { ...before, sealing: openSealing([newKey]) };
  const ask = (vault: typeof before, name: string) =>
    resolvePeople({ db: database.db, vault }, [aQuestion(number, { name })], now);
  const known = await ask(before, 'Kari Nordmann');
  expect(await ask(lame, 'Kari Hansen')).toEqual(known);
  const [personRef] = known;
  if (personRef === undefined) throw new Error('nobody came back');
  const both = openSealing([newKey, oldKey]);
  expect((await findIdentity(database.db, both, personRef))?.name).toBe('Kari Hansen');
});
