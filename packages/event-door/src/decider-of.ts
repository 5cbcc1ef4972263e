import type { Etat } from '@overgang/contracts';
import type { EventOfAgency, Unrecorded } from '@overgang/contracts/events';
import type { Decider } from '@overgang/event-log';
import { decidePost } from './decide/decide-post.ts';
import type { RecordedFact, RecordFact } from './decide/fact.ts';
import type { History } from './decide/history.ts';
import type { CommonRefusal, Refusal } from './decide/refusal.ts';
import type { DoorSpec } from './door-spec.ts';

/** What decides at a door. */
export type DoorDecider<Code extends string> = Decider<
  History,
  RecordFact,
  RecordedFact,
  Refusal<Code | CommonRefusal>
>;

/** The decision of one agency's door. The agency judges the facts of its own; those that all may tell are judged alike. */
export const deciderOf = <A extends Etat, Code extends string>(
  spec: Pick<DoorSpec<A, Code>, 'etat' | 'stay' | 'whyImpossible'>,
): DoorDecider<Code> =>
  decidePost({
    stay: spec.stay,
    whyImpossible: (fact) =>
      fact.type.startsWith(`no.overgang.${spec.etat}.`)
        ? spec.whyImpossible(fact as unknown as Unrecorded<EventOfAgency<A>>) // parsed by that event's schema on the way in
        : undefined,
  });
