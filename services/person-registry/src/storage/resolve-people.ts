import { randomUUID } from 'node:crypto';
import type { PersonRef } from '@overgang/contracts';
import { type Database, DatabaseError, type Tx } from '@overgang/database';
import type { Question } from '../domain/question.ts';
import { changedNames } from './changed-names.ts';
import { findPeople, type StoredPerson } from './find-people.ts';
import { insertAcquaintances } from './insert-acquaintances.ts';
import { insertPeople, type NewPerson } from './insert-people.ts';
import { lookupOf } from './sealing.ts';
import { updateNames } from './update-names.ts';
import type { Vault } from './vault.ts';

/** What resolving works on. */
export interface ResolveWork {
  readonly db: Database;
  readonly vault: Vault;
}

interface Asked extends Question {
  readonly lookup: string;
}

/**
 * Numbers to personRefs, in order; unknown people are added. Concurrent first questions about one person give one ref.
 * When nothing is new, it is one statement and writes nothing.
 */
export const resolvePeople = async (
  work: ResolveWork,
  questions: readonly Question[],
  now: string,
): Promise<readonly PersonRef[]> => {
  const asked = questions.map((question) => ({ ...question, lookup: lookupOf(work.vault.lookupKey, question.number) }));
  for (let tries = 1; ; tries += 1) {
    try {
      return await resolve(work, asked, now);
    } catch (error) {
      if (tries === 3 || !isErasure(error)) throw error;
    }
  }
};

/** Somebody was erased between our look and our write: the next look sees it. */
class ErasedMeanwhile extends Error {
  override readonly name = 'ErasedMeanwhile';
  readonly retriable = true;
}

const isErasure = (error: unknown): boolean =>
  error instanceof ErasedMeanwhile ||
  (error instanceof DatabaseError && error.constraint === 'acquaintance_personref_fkey');

const resolve = async (
  { db, vault }: ResolveWork,
  asked: readonly Asked[],
  now: string,
): Promise<readonly PersonRef[]> => {
  const found = await findPeople(db, asked);
  if (found.every((person) => person?.isAcquainted) && newsOf(vault, asked, found).names.length === 0)
    return refsOf(found);
  return db.transaction(async (tx) => {
    const people = await addUnknown(tx, { vault, asked, found, now });
    const { acquaintances, names } = newsOf(vault, asked, people);
    if (acquaintances.length > 0) await insertAcquaintances(tx, acquaintances, now);
    if (names.length > 0) await updateNames(tx, names, now);
    return refsOf(people);
  });
};

type Found = readonly (StoredPerson | undefined)[];

interface Adding {
  readonly vault: Vault;
  readonly asked: readonly Asked[];
  readonly found: Found;
  readonly now: string;
}

const addUnknown = async (tx: Tx, { vault, asked, found, now }: Adding): Promise<Found> => {
  const unknown = new Map(asked.filter((_, at) => found[at] === undefined).map((one) => [one.lookup, one]));
  if (unknown.size === 0) return found;
  const people = [...unknown.values()].map((one) => newPerson(vault, one));
  await insertPeople(tx, people, now);
  return findPeople(tx, asked);
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

const newsOf = ({ sealing }: Vault, asked: readonly Asked[], found: Found) => {
  const named = asked.flatMap(({ name, organisation }, at) => {
    const person = found[at];
    return person === undefined ? [] : [{ person, name, organisation }];
  });
  const strangers = named.filter(({ person }) => !person.isAcquainted);
  return {
    acquaintances: strangers.map(({ person: { personRef }, organisation }) => ({ personRef, organisation })),
    names: changedNames(sealing, named),
  };
};

const refsOf = (found: Found): readonly PersonRef[] =>
  found.map((person) => {
    if (person === undefined) throw new ErasedMeanwhile('A person was erased while being resolved');
    return person.personRef;
  });
