import type { Orgnr, PersonRef } from '@overgang/contracts';
import type { IdentityNumber } from '../identity-number.ts';
import type { IdentityNumberRefusal } from '../refusal.ts';

/** A person as a caller names one. */
export interface NamedPerson {
  readonly number: IdentityNumber;
  /** The organisation that named the person: person-registry remembers who knows whom. */
  readonly organisation: Orgnr;
  /** As the caller writes it; the newest one is kept, sealed. */
  readonly name?: string | undefined;
}

/** Who it is, or why person-registry does not take the number. */
export type Resolution =
  | { readonly kind: 'resolved'; readonly personRef: PersonRef }
  | { readonly kind: 'refused'; readonly code: IdentityNumberRefusal };

/** Number → personRef, one person. Rejects with PersonRegistryError. */
export type ResolvePerson = (person: NamedPerson) => Promise<Resolution>;

/** Number → personRef, many at once; the answers come in the order of the people. Rejects with PersonRegistryError. */
export type ResolvePeople = (people: readonly NamedPerson[]) => Promise<readonly Resolution[]>;

const messages = {
  away: 'person-registry does not answer',
  'not-let-in': 'person-registry does not let this service in',
  'bad-answer': 'person-registry gave an answer that is not in the contract',
  overloaded: 'too many people wait for person-registry',
} as const;

/** Why nobody could be resolved. Whoever posted a number gets 503 for each of them; posts with a personRef go on. */
export class PersonRegistryError extends Error {
  override readonly name = 'PersonRegistryError';
  readonly code: keyof typeof messages;
  /** The same post may succeed in a moment. Otherwise somebody must look at config or versions. */
  readonly retriable: boolean;

  constructor(code: keyof typeof messages, cause?: unknown) {
    super(messages[code], cause === undefined ? undefined : { cause });
    this.code = code;
    this.retriable = code === 'away' || code === 'overloaded';
  }
}
