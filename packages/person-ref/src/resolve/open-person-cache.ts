import { hash, randomBytes } from 'node:crypto';
import type { PersonRef } from '@overgang/contracts';
import type { PersonResolverOptions } from './person-resolver-options.ts';
import type { NamedPerson } from './port.ts';

interface Remembered {
  readonly personRef: PersonRef;
  /** The name that came with the number, hashed; undefined when none came. */
  readonly name: string | undefined;
  readonly until: number;
}

/** What a resolver remembers, and how it tells questions apart without keeping a number. */
export interface PersonCache {
  /** Who it is, if the same organisation asked lately and there is no news about the name. */
  readonly recall: (person: NamedPerson) => PersonRef | undefined;
  readonly remember: (person: NamedPerson, personRef: PersonRef) => void;
  /** The same for two people exactly when one answer serves both. */
  readonly questionOf: (person: NamedPerson) => string;
}

/** Opens an empty cache. Its keys are hashed with a secret that dies with the process. */
export const openPersonCache = ({
  maxRemembered = 50_000,
  rememberForMs = 600_000,
  now = () => performance.now(),
}: Pick<PersonResolverOptions, 'maxRemembered' | 'rememberForMs' | 'now'>): PersonCache => {
  const secret = randomBytes(32).toString('hex');
  const hashed = (...parts: readonly string[]): string => hash('sha256', JSON.stringify([secret, ...parts]), 'base64');
  const keyOf = (person: NamedPerson): string => hashed(person.organisation, person.number.disclose());
  const nameOf = ({ name }: NamedPerson): string | undefined => (name === undefined ? undefined : hashed(name));
  const remembered = new Map<string, Remembered>();

  return {
    recall: (person) => {
      const known = remembered.get(keyOf(person));
      if (known === undefined || known.until <= now()) return undefined;
      return person.name === undefined || nameOf(person) === known.name ? known.personRef : undefined;
    },
    remember: (person, personRef) => {
      const key = keyOf(person);
      const name = nameOf(person) ?? remembered.get(key)?.name;
      remembered.delete(key);
      remembered.set(key, { personRef, name, until: now() + rememberForMs });
      const oldest = remembered.keys().next();
      if (remembered.size > maxRemembered && oldest.done !== true) remembered.delete(oldest.value);
    },
    questionOf: (person) => `${keyOf(person)} ${nameOf(person) ?? ''}`,
  };
};
