import type { Decider } from '@overgang/event-log';
import { type AgencyRules, decideFact } from './decide-fact.ts';
import { decideRetraction } from './decide-retraction.ts';
import type { RecordedFact, RecordFact } from './fact.ts';
import { type History, retractedBy } from './history.ts';
import type { CommonRefusal, Refusal } from './refusal.ts';

/** A sender's clock may be this much ahead of ours. */
const clockSlackMs = 10 * 60_000;

/** The decision that all doors share, around what is impossible in one agency's world. Pure. */
export const decidePost = <Code extends string>(
  rules: AgencyRules<Code>,
): Decider<History, RecordFact, RecordedFact, Refusal<Code | CommonRefusal>> => ({
  initialState: [],
  evolve: (history, fact) => [...history, fact],
  decide: (command, history) => {
    const { fact, receivedAt } = command;
    if (Date.parse(fact.time) > receivedAt + clockSlackMs)
      return { kind: 'refused', refusal: { code: 'framtidig-hendelse', path: 'time' } };
    const report = retractedBy(fact);
    return report ? decideRetraction(fact, report, history) : decideFact(command, history, rules);
  },
});
