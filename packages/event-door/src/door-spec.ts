import type { Etat } from '@overgang/contracts';
import type { Matter } from '@overgang/contracts/events';
import type { ProblemKind } from '@overgang/http-service';
import type { WhyImpossible } from './decide/decide-post.ts';
import type { FactShape } from './decide/fact.ts';

/** All that sets one agency's door apart from the others. */
export interface DoorSpec<E extends FactShape, Code extends string> {
  readonly etat: Etat;
  /** What the fact is about; undefined: about the person as such. */
  readonly matterOf: (fact: { readonly type: string; readonly data: object }) => Matter | undefined;
  readonly whyImpossible: WhyImpossible<E, Code>;
  /** The words and the status of the door's own refusals. */
  readonly refusals: Readonly<Record<Code, ProblemKind>>;
}
