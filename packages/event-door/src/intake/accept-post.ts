import type { Caller } from '@overgang/access';
import { mayReportFor } from '@overgang/access';
import type { Orgnr } from '@overgang/contracts';
import type { Mottatt } from '@overgang/contracts/http';
import type { CommandQueue } from '@overgang/event-log';
import { problem, problemsOf, type Refusal } from '@overgang/http-service';
import type { NoticeInbox } from '@overgang/notice-inbox';
import { transitionIdOf } from '@overgang/reproducible-id';
import type { FactShape, RecordFact } from '../decide/fact.ts';
import type { CommonRefusal, Refusal as Decided } from '../decide/refusal.ts';
import type { DoorSpec } from '../door-spec.ts';
import { doorProblem, doorProblemTable } from '../http/door-problems.ts';
import { addressAnswer, answersNotice, noticeOf } from '../notices/address-answer.ts';
import { contentHash } from './content-hash.ts';
import { type NamePersonSettings, namePerson } from './name-person.ts';
import type { IncomingPost, Post } from './post.ts';
import { placeOf } from './stream-of.ts';

/** What taking a post in needs. */
export interface IntakePorts<E extends FactShape, Code extends string> extends NamePersonSettings {
  readonly queue: CommandQueue<RecordFact<E>, Decided<Code | CommonRefusal>>;
  readonly inbox: NoticeInbox;
  readonly clock: { readonly now: () => Date };
}

/** Takes one post in: 202's body when it is durable, or why not. */
export type AcceptPost = (incoming: IncomingPost, caller: Caller) => Promise<Mottatt | Refusal>;

/** Whether an answer of this package is a refusal. */
export const isRefusal = (value: object): value is Refusal => 'kind' in value && value.kind === 'problem';

const orgnrOf = (source: string): Orgnr => source.slice('urn:orgnr:'.length) as Orgnr; // Kilde's own form

/**
 * The one way in, whichever way a post came: who may say it, whom it is about, then the queue. Nothing is answered
 * before the commit.
 */
export const openIntake = <E extends FactShape, Code extends string>(
  spec: DoorSpec<E, Code>,
  ports: IntakePorts<E, Code>,
): AcceptPost => {
  const refusalOf = problemsOf({ ...doorProblemTable, ...spec.refusals });

  const submit = async (post: Post): Promise<Mottatt | Refusal> => {
    const matter = answersNotice(post) ? noticeOf(post) : spec.matterOf(post);
    const place = placeOf(post, matter, post.subject);
    if (place === undefined) return doorProblem('person-mangler');
    const fact = post as unknown as RecordFact<E>['fact']; // parsed by the event's own schema on the way in
    const outcome = await ports.queue.submit({
      source: post.source,
      id: post.id,
      contentHash: contentHash(post),
      ...place,
      command: { fact, receivedAt: ports.clock.now().getTime() },
    });
    if (outcome.kind === 'id-reused') return problem('id-brukt-for');
    if (outcome.kind === 'refused') return inWords(outcome.refusal, refusalOf);
    const overgangId = matter?.isStay ? { overgangId: transitionIdOf(post.source, matter.id) } : {};
    // A source and an id that the event's schema has passed.
    return { meldingId: post.id, kilde: post.source, ...overgangId, mottatt: outcome.answer.recordedAt } as Mottatt;
  };

  return async (incoming, caller) => {
    if (caller.etat !== spec.etat) return problem('feil-etat');
    if (!mayReportFor(caller, orgnrOf(incoming.post.source))) return problem('annen-organisasjon');
    if (answersNotice(incoming.post)) {
      const addressed = await addressAnswer(incoming.post, caller, ports.inbox);
      return isRefusal(addressed) ? addressed : await submit(addressed);
    }
    const subject = await namePerson(incoming, orgnrOf(incoming.post.source), ports);
    if (typeof subject === 'object') return subject;
    return await submit(subject === undefined ? incoming.post : { ...incoming.post, subject });
  };
};

const inWords = <Code extends string>(
  { code, path }: Decided<Code>,
  refusalOf: (code: Code, details?: { errors?: { path: string; code: string; message: string }[] }) => Refusal,
): Refusal => {
  const refusal = refusalOf(code);
  return path === undefined ? refusal : { ...refusal, errors: [{ path, code, message: refusal.title }] };
};
