import type { Decision } from '@overgang/event-log';
import type { Fact, RecordedFact, RecordFact } from './fact.ts';
import { type History, isRetracted, standingFacts } from './history.ts';
import { impossibleAnywhere } from './impossible-anywhere.ts';
import { judgeStay } from './judge-stay.ts';
import type { CommonRefusal, Refusal } from './refusal.ts';
import { sameContent } from './same-content.ts';
import type { StayChronology } from './stay-chronology.ts';
import { whoseFact } from './whose-fact.ts';

/** What sets one agency's judgement apart. */
export interface AgencyRules<Code extends string> {
  /** Why a fact of the agency's own cannot be true by itself. */
  readonly whyImpossible: (fact: Fact) => Refusal<Code> | undefined;
  /** For an institution: what its events say of a stay. */
  readonly stay?: StayChronology | undefined;
}

/**
 * Records a fact unless it is impossible. Nothing is recorded, and the post accepted all the same, when it was retracted
 * before it came, or when what it says is recorded already under another id.
 */
export const decideFact = <Code extends string>(
  { fact, isOfStay }: RecordFact,
  history: History,
  { whyImpossible, stay }: AgencyRules<Code>,
): Decision<RecordedFact, Refusal<Code | CommonRefusal>> => {
  if (isRetracted(history, fact)) return { kind: 'accepted', events: [] };
  const standing = standingFacts(history);
  const subject = whoseFact(fact.subject, { standing, onePerson: isOfStay });
  if (typeof subject === 'object') return { kind: 'refused', refusal: subject };
  const recorded = { ...fact, subject };
  if (standing.some((told) => sameContent(told, recorded))) return { kind: 'accepted', events: [] };
  const refusal =
    impossibleAnywhere(fact) ?? whyImpossible(fact) ?? (stay && isOfStay ? judgeStay(fact, standing, stay) : undefined);
  return refusal ? { kind: 'refused', refusal } : { kind: 'accepted', events: [recorded] };
};
