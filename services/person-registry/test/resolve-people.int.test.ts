import { useTestDatabase } from '@overgang/testing';
import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { erasePerson } from '../src/storage/erase-person.ts';
import { findIdentity } from '../src/storage/find-identity.ts';
import { resolvePeople } from '../src/storage/resolve-people.ts';
import { aKey, aQuestion, aVault, clinic, now, office, schema, someNumbers } from './a-registry.ts';

const database = useTestDatabase(schema);
const vault = aVault(aKey('k1'));
const numbers = someNumbers(300);
const [first = '', second = ''] = numbers;

const resolve = (...questions: Parameters<typeof resolvePeople>[1]) =>
  resolvePeople({ db: database.db, vault }, questions, now);
const resolveOne = async (question: ReturnType<typeof aQuestion>) => {
  const [personRef] = await resolve(question);
  if (personRef === undefined) throw new Error('nobody came back');
  return personRef;
};
const nameOf = async (personRef: Awaited<ReturnType<typeof resolveOne>>) =>
  (await findIdentity(database.db, vault.sealing, personRef))?.name;

beforeEach(() => database.clear());

test('gives a number the same personRef every time, and another number another', async () => {
  const once = await resolve(...numbers.map((number) => aQuestion(number)));
  const again = await resolve(...[...numbers].reverse().map((number) => aQuestion(number)));
  expect(again).toEqual([...once].reverse());
  expect(new Set(once).size).toBe(numbers.length);
});

test('gives one personRef to a number that comes twice in a batch', async () => {
  const [one, other] = await resolve(aQuestion(first), aQuestion(first, { organisation: office }));
  expect(one).toBe(other);
});

test('gives one personRef to twenty who ask for the first time at once, in any order', async () => {
  const asked = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? numbers : [...numbers].reverse()));
  const answers = await Promise.all(
    asked.map(async (some) => {
      const refs = await resolve(...some.map((number) => aQuestion(number, { name: 'Kari Nordmann' })));
      return new Map(some.map((number, at) => [number, refs[at]]));
    }),
  );
  for (const number of numbers) expect(new Set(answers.map((answer) => answer.get(number))).size).toBe(1);
  const rows = await database.db.execute(sql`select count(*)::int as people from person`);
  expect(rows[0]).toEqual({ people: numbers.length });
});

test('mints personRefs that tell nothing: another registry gives others', async () => {
  const here = await resolveOne(aQuestion(first));
  await database.clear();
  expect(await resolveOne(aQuestion(first))).not.toBe(here);
});

test('keeps the newest name, and no name takes none away', async () => {
  const personRef = await resolveOne(aQuestion(first));
  expect(await nameOf(personRef)).toBeUndefined();
  await resolve(aQuestion(first, { name: 'Kari Nordmann' }));
  await resolve(aQuestion(first));
  expect(await nameOf(personRef)).toBe('Kari Nordmann');
  await resolve(aQuestion(first, { name: 'Kari Hansen' }), aQuestion(first, { name: 'Kari Berg' }));
  expect(await nameOf(personRef)).toBe('Kari Berg');
});

test('writes nothing when nothing is new', async () => {
  const ask = () => resolve(...numbers.map((number) => aQuestion(number, { name: 'Kari Nordmann' })));
  await ask();
  const versions = () =>
    database.db.execute(sql`select xmin::text as version, sealedname from person order by personref`);
  const before = await versions();
  await ask();
  expect(await versions()).toEqual(before);
});

test('remembers who has named a person', async () => {
  const personRef = await resolveOne(aQuestion(first));
  await resolve(aQuestion(first, { organisation: office }), aQuestion(second, { organisation: office }));
  const rows = await database.db.execute(
    sql`select organisation from acquaintance where personref = ${personRef} order by organisation`,
  );
  expect(rows.map((row) => row['organisation'])).toEqual([office, clinic]);
});

test('has no number, no name and no hash of a number without the key in its tables', async () => {
  await resolve(...numbers.map((number) => aQuestion(number, { name: 'Kari Nordmann' })));
  const [dump] = await database.db.execute(sql`
    select (select string_agg(p::text, ' ') from person p) || (select string_agg(a::text, ' ') from acquaintance a) as text`);
  const text = String(dump?.['text']);
  for (const number of numbers) {
    expect(text).not.toContain(number);
    expect(text).not.toContain(Buffer.from(number).toString('hex'));
  }
  expect(text).not.toContain(Buffer.from('Nordmann').toString('hex'));
});

test('forgets an erased person: nobody is behind the personRef, and the number becomes somebody new', async () => {
  const personRef = await resolveOne(aQuestion(first, { name: 'Kari Nordmann' }));
  expect(await erasePerson(database.db, personRef, now)).toBe('erased');
  expect(await findIdentity(database.db, vault.sealing, personRef)).toBeUndefined();
  expect(await erasePerson(database.db, personRef, now)).toBe('was-erased');
  expect(await resolveOne(aQuestion(first))).not.toBe(personRef);
  const rows = await database.db.execute(sql`select personref from tombstone`);
  expect(rows.map((row) => row['personref'])).toEqual([personRef]);
});

test('says that it never knew a personRef, and leaves no tombstone for it', async () => {
  const stranger = await resolveOne(aQuestion(first));
  await database.clear();
  expect(await erasePerson(database.db, stranger, now)).toBe('never-known');
  expect((await database.db.execute(sql`select from tombstone`)).length).toBe(0);
});

test('goes on resolving while the same people are erased', async () => {
  const some = numbers.slice(0, 20);
  const ask = () => resolve(...some.map((number) => aQuestion(number)));
  const rounds = Array.from({ length: 10 }, async () => {
    const refs = await ask();
    await Promise.all(refs.map((personRef) => erasePerson(database.db, personRef, now)));
  });
  await Promise.all([...rounds, ...Array.from({ length: 10 }, ask)]);
  expect((await ask()).length).toBe(some.length);
});
