import type { Orgnr, PersonRef, VarselId } from '@overgang/contracts';

/** One look at an identity: who looked, when, by which notice, on which basis and for what. Never at which number. */
export interface Look {
  readonly personRef: PersonRef;
  readonly varselId: VarselId;
  readonly organisation: Orgnr;
  /** The person who looked, as the token names them, where it does. */
  readonly bruker: string | undefined;
  readonly grunnlag: string;
  readonly formal: string;
  /** An ISO instant. */
  readonly lookedAt: string;
}
