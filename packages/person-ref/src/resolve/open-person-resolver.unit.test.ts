import { Orgnr, PersonRef } from '@overgang/contracts';
import { expect, test } from 'vitest';
import { type IdentityNumber, someSyntheticNumbers } from '../index.ts';
import { openPersonResolver } from './open-person-resolver.ts';
import type { PersonResolverOptions } from './person-resolver-options.ts';
import { type NamedPerson, PersonRegistryError, type Resolution } from './port.ts';

const clinic = Orgnr.parse('974633191');
const office = Orgnr.parse('889640782');
const numbers = someSyntheticNumbers(1, 1_000);
const [first, second] = numbers as [IdentityNumber, IdentityNumber];

const refOf = (number: IdentityNumber): PersonRef =>
  PersonRef.parse(`00000000-0000-4000-8000-${number.disclose().padStart(12, '0')}`);

const openRegistry = (options: Partial<PersonResolverOptions> = {}) => {
  const calls: (readonly NamedPerson[])[] = [];
  const resolvePeople = async (people: readonly NamedPerson[]): Promise<Resolution[]> => {
    calls.push(people);
    await new Promise((done) => setTimeout(done, 5));
    return people.map(({ number }) => ({ kind: 'resolved', personRef: refOf(number) }));
  };
  return { calls, resolve: openPersonResolver({ resolvePeople, ...options }) };
};

const ask = (number: IdentityNumber, more: Partial<NamedPerson> = {}): NamedPerson => ({
  number,
  organisation: clinic,
  ...more,
});

test('lets people who come together travel in one call, and answers each with their own', async () => {
  const { calls, resolve } = openRegistry();
  const answers = await Promise.all(numbers.slice(0, 150).map((number) => resolve(ask(number))));
  expect(calls.length).toBe(1);
  expect(answers).toEqual(numbers.slice(0, 150).map((number) => ({ kind: 'resolved', personRef: refOf(number) })));
});

test('sends no more than a batch a call and no more than two calls at once', async () => {
  let underWay = 0;
  let most = 0;
  const sizes: number[] = [];
  const resolve = openPersonResolver({
    maxBatch: 100,
    resolvePeople: async (people) => {
      underWay += 1;
      most = Math.max(most, underWay);
      sizes.push(people.length);
      await new Promise((done) => setTimeout(done, 2));
      underWay -= 1;
      return people.map(({ number }) => ({ kind: 'resolved', personRef: refOf(number) }));
    },
  });
  await Promise.all(numbers.map((number) => resolve(ask(number))));
  expect(most).toBe(2);
  expect(sizes).toEqual(Array.from({ length: 10 }, () => 100));
});

test('asks once for the same question under way, and not at all while it remembers', async () => {
  const { calls, resolve } = openRegistry();
  const both = await Promise.all([resolve(ask(first)), resolve(ask(first))]);
  expect(both[0]).toEqual(both[1]);
  await resolve(ask(first));
  expect(calls.flat().length).toBe(1);
});

test('asks anew for another organisation, which then is known to know the person', async () => {
  const { calls, resolve } = openRegistry();
  await resolve(ask(first));
  await resolve(ask(first, { organisation: office }));
  expect(calls.flat().map(({ organisation }) => organisation)).toEqual([clinic, office]);
});

test('passes a new name on, and the same name once', async () => {
  const { calls, resolve } = openRegistry();
  await resolve(ask(first));
  await resolve(ask(first, { name: 'Navn Navnesen' }));
  await resolve(ask(first, { name: 'Navn Navnesen' }));
  await resolve(ask(first));
  await resolve(ask(first, { name: 'Nytt Navn' }));
  expect(calls.flat().map(({ name }) => name)).toEqual([undefined, 'Navn Navnesen', 'Nytt Navn']);
});

test('forgets after a while, and the oldest when it remembers many', async () => {
  let now = 0;
  const { calls, resolve } = openRegistry({ now: () => now, rememberForMs: 1_000, maxRemembered: 1 });
  await resolve(ask(first));
  now = 1_000;
  await resolve(ask(first));
  await resolve(ask(second));
  await resolve(ask(first));
  expect(calls.flat().length).toBe(4);
});

test('tells everybody in a call that person-registry is away, and asks again the next time', async () => {
  let away = true;
  const resolve = openPersonResolver({
    resolvePeople: async (people) => {
      if (away) throw new PersonRegistryError('away');
      return people.map(({ number }) => ({ kind: 'resolved', personRef: refOf(number) }));
    },
  });
  const failed = await Promise.allSettled([resolve(ask(first)), resolve(ask(second))]);
  for (const one of failed) expect(one).toMatchObject({ reason: { code: 'away', retriable: true } });
  away = false;
  expect(await resolve(ask(first))).toEqual({ kind: 'resolved', personRef: refOf(first) });
});

test('does not remember a refusal', async () => {
  let calls = 0;
  const resolve = openPersonResolver({
    resolvePeople: async (people) => {
      calls += 1;
      return people.map(() => ({ kind: 'refused', code: 'syntetisk-ikke-godtatt' }));
    },
  });
  expect(await resolve(ask(first))).toEqual({ kind: 'refused', code: 'syntetisk-ikke-godtatt' });
  await resolve(ask(first));
  expect(calls).toBe(2);
});

test('takes a short answer as a broken contract', async () => {
  const resolve = openPersonResolver({ resolvePeople: async () => [] });
  await expect(resolve(ask(first))).rejects.toMatchObject({ code: 'bad-answer', retriable: false });
});

test('rejects the next one when too many wait', async () => {
  const { resolve } = openRegistry({ maxWaiting: 2 });
  const all = await Promise.allSettled(numbers.slice(0, 3).map((number) => resolve(ask(number))));
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  expect(all[2]).toMatchObject({ reason: { code: 'overloaded', retriable: true } });
});
