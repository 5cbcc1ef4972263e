import type { PersonRef } from '@overgang/contracts';
import type { Unrecorded } from '@overgang/contracts/events';
import type { Decider, Decision } from '@overgang/event-log';
import type { FactShape, RecordFact } from './fact.ts';
import { type History, retractedBy, standingFacts } from './history.ts';
import type { CommonRefusal, Refusal } from './refusal.ts';
import { sameContent } from './same-content.ts';

/** What an agency's own domain says of a fact: impossible, judged by when things happened, or undefined. */
export type WhyImpossible<E extends FactShape, Code extends string> = (
  fact: Unrecorded<E>,
  standing: readonly E[],
) => Refusal<Code> | undefined;

/** What every post has, whichever event it is. */
type Post = Omit<FactShape, 'subject'> & { readonly subject?: PersonRef };

/** A sender's clock may be this much ahead of ours. */
const clockSlackMs = 10 * 60_000;

const whyNotRetract = (fact: Post, history: History<FactShape>): Refusal<CommonRefusal> | undefined => {
  const report = retractedBy(fact);
  if (!report) return undefined;
  if (report.kilde !== fact.source) return { code: 'annen-virksomhets-melding', path: 'data.kilde' };
  const named = history.find((told) => told.source === report.kilde && told.id === report.meldingId);
  return named && retractedBy(named) ? { code: 'kan-ikke-trekkes', path: 'data.meldingId' } : undefined;
};

const personOf = (fact: Post, known: PersonRef | undefined): PersonRef | Refusal<CommonRefusal> => {
  const person = fact.subject ?? known;
  if (person === undefined) return { code: 'person-mangler', path: 'person' };
  return known !== undefined && known !== person ? { code: 'annen-person', path: 'person' } : person;
};

/**
 * The decision that all doors share, around what is impossible in one agency's world. Pure. Asking again for what is
 * already recorded (same kind, same moment, same content, another id) is accepted with no events.
 */
export const decidePost = <E extends FactShape, Code extends string>(
  whyImpossible: WhyImpossible<E, Code>,
): Decider<History<E>, RecordFact<E>, E, Refusal<Code | CommonRefusal>> => ({
  initialState: [],
  evolve: (history, fact) => [...history, fact],
  decide: ({ fact, receivedAt }, history): Decision<E, Refusal<Code | CommonRefusal>> => {
    const post = fact as unknown as Post; // an open union hides the fields that all its members have
    const refuse = (refusal: Refusal<Code | CommonRefusal>) => ({ kind: 'refused', refusal }) as const;
    if (Date.parse(post.time) > receivedAt + clockSlackMs) return refuse({ code: 'framtidig-hendelse', path: 'time' });
    const notRetractable = whyNotRetract(post, history);
    if (notRetractable) return refuse(notRetractable);
    const retracts = retractedBy(post) !== undefined;
    const standing = standingFacts(history);
    const subject = personOf(post, (retracts ? history : standing)[0]?.subject);
    if (typeof subject === 'object') return refuse(subject);
    if (standing.some((told) => sameContent(told, post))) return { kind: 'accepted', events: [] };
    const impossible = retracts ? undefined : whyImpossible(fact, standing);
    if (impossible) return refuse(impossible);
    // A posted fact and a person are all that an event is made of until the log stamps it.
    return { kind: 'accepted', events: [{ ...post, subject } as unknown as E] };
  },
});
