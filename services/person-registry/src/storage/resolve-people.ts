import { randomUUID } from 'node:crypto';
import type { PersonRef } from '@overgang/contracts';
import { type Database, DatabaseError, type Tx } from '@overgang/database';
import type { Question } from '../domain/question.ts';
import { findPeople, type StoredPerson } from './find-people.ts';
import { insertAcquaintances } from './insert-acquaintances.ts';
import { insertPeople, type NewPerson } from './insert-people.ts';
import { lookupOf } from './sealing.ts';
import { type NewName, updateNames } from './update-names.ts';
import type { Vault } from './vault.ts';

interface Asked extends Question {
  readonly lookup: string;
}

/** Numbers to personRefs, in order; unknown people are added. Concurrent first questions about one person give one ref. */
export const resolvePeople = async (
  { db, vault }: { readonly db: Database; readonly vault: Vault },
  questions: readonly Question[],
  now: string,
): Promise<readonly PersonRef[]> => {
  const asked = questions.map((question) => ({ ...question, lookup: lookupOf(vault.lookupKey, question.number) }));
  const once = (): Promise<readonly PersonRef[]> => db.transaction((tx) => resolveIn(tx, { vault, asked, now }));
  try {
    return await once();
  } catch (error) {
    // Somebody was erased between our look and our write: the next look sees it.
    if (error instanceof DatabaseError && error.constraint === 'acquaintance_personref_fkey') return once();
    throw error;
  }
};

interface Work {
  readonly vault: Vault;
  readonly asked: readonly Asked[];
  readonly now: string;
}

const resolveIn = async (tx: Tx, { vault, asked, now }: Work): Promise<readonly PersonRef[]> => {
  const people = await findOrAdd(tx, { vault, asked, now });
  const acquaintances = asked.map((one) => ({ personRef: refOf(people, one), organisation: one.organisation }));
  await insertAcquaintances(tx, acquaintances, now);
  const names = changedNames(vault, people, asked);
  if (names.length > 0) await updateNames(tx, names, now);
  return acquaintances.map(({ personRef }) => personRef);
};

const findOrAdd = async (tx: Tx, { vault, asked, now }: Work): Promise<ReadonlyMap<string, StoredPerson>> => {
  const lookups = [...new Set(asked.map(({ lookup }) => lookup))];
  const known = await findPeople(tx, lookups);
  const unknown = new Map(asked.filter(({ lookup }) => !known.has(lookup)).map((one) => [one.lookup, one]));
  if (unknown.size === 0) return known;
  await insertPeople(
    tx,
    [...unknown.values()].map((one) => newPerson(vault, one)),
    now,
  );
  return findPeople(tx, lookups);
};

const newPerson = ({ sealing }: Vault, { lookup, number, name }: Asked): NewPerson => {
  const personRef = randomUUID();
  return {
    personRef,
    lookup,
    sealedNumber: sealing.seal(number, { personRef, field: 'number' }),
    sealedName: name === undefined ? undefined : sealing.seal(name, { personRef, field: 'name' }),
  };
};

const refOf = (people: ReadonlyMap<string, StoredPerson>, { lookup }: Asked): PersonRef => {
  const person = people.get(lookup);
  if (person === undefined) throw new Error('A person who was just added is gone');
  return person.personRef;
};

/** The last name that was given for each person, where it is not the one that is kept. */
const changedNames = (
  { sealing }: Vault,
  people: ReadonlyMap<string, StoredPerson>,
  asked: readonly Asked[],
): readonly NewName[] => {
  const given = new Map<string, string>();
  for (const { lookup, name } of asked) if (name !== undefined) given.set(lookup, name);
  return [...given].flatMap(([lookup, name]) => {
    const person = people.get(lookup);
    if (person === undefined) return [];
    const place = { personRef: person.personRef, field: 'name' } as const;
    const kept = person.sealedName === undefined ? undefined : sealing.open(person.sealedName, place);
    return kept === name ? [] : [{ personRef: person.personRef, sealedName: sealing.seal(name, place) }];
  });
};
