import type { Orgnr, PersonRef } from '@overgang/contracts';

/** A person to be resolved: the number has been checked. */
export interface Question {
  readonly number: string;
  readonly organisation: Orgnr;
  /** Tidied; undefined when the sender gave none. */
  readonly name: string | undefined;
}

/** Who a personRef is. */
export interface Identity {
  readonly personRef: PersonRef;
  readonly number: string;
  readonly name: string | undefined;
}
