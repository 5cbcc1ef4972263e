import type { StoredPerson } from './find-people.ts';
import { type Place, SealError, type Sealed, type Sealing } from './sealing.ts';
import type { NewName } from './update-names.ts';

/** A person and the name that came with the question. */
export interface GivenName {
  readonly person: StoredPerson;
  readonly name: string | undefined;
}

/** The last name that was given for each person, sealed, where it is not the one that is kept. */
export const changedNames = (sealing: Sealing, given: readonly GivenName[]): readonly NewName[] => {
  const last = new Map(given.filter(({ name }) => name !== undefined).map((one) => [one.person.personRef, one]));
  return [...last.values()].flatMap(({ person: { personRef, sealedName }, name = '' }) => {
    const place = { personRef, field: 'name' } as const;
    return keptName(sealing, sealedName, place) === name ? [] : [{ personRef, sealedName: sealing.seal(name, place) }];
  });
};

/** A name that cannot be opened counts as none: the new one takes its place, and nobody's post waits for a lost key. */
const keptName = (sealing: Sealing, sealedName: Sealed | undefined, place: Place): string | undefined => {
  try {
    return sealedName === undefined ? undefined : sealing.open(sealedName, place);
  } catch (error) {
    if (error instanceof SealError) return undefined;
    throw error;
  }
};
