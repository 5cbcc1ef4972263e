import type { Etat } from '@overgang/contracts';
import type { EventOfAgency, Unrecorded } from '@overgang/contracts/events';
import type { ProblemKind } from '@overgang/http-service';
import type { CommonRefusal, Refusal } from './decide/refusal.ts';
import type { StayChronology } from './decide/stay-chronology.ts';

/** What facts can be about. The history of each is what its facts are judged on. */
export interface MatterKind {
  /** Such as 'opphold', 'bolig'. */
  readonly kind: string;
  /** A stay in an institution: it is one person's, and the way out of it is a transition. */
  readonly isStay: boolean;
}

/** What a refusal is called, in bokmål and English. */
export type RefusalWords = Pick<ProblemKind, 'title' | 'titleEn'>;

/** All that sets one agency's door apart from the others. */
export interface DoorSpec<A extends Etat, Code extends string> {
  readonly etat: A;
  /** By the field of the payload that names it, with the sender's own id. A fact that has none of them is about a person. */
  readonly matters: Readonly<Record<string, MatterKind>>;
  /** For an institution: what its events say of a stay. */
  readonly stay?: StayChronology;
  /** Why a fact of the agency's own cannot be true by itself. */
  readonly whyImpossible: (fact: Unrecorded<EventOfAgency<A>>) => Refusal<Code> | undefined;
  /** The words and the status of the agency's own refusals. */
  readonly refusals: Readonly<Record<Code, ProblemKind>>;
  /** The agency's own words for refusals that all doors share. */
  readonly words?: Readonly<Partial<Record<CommonRefusal, RefusalWords>>>;
}
