import type { Mottatt } from '@overgang/contracts/http';
import type { CommandQueue } from '@overgang/event-log';
import { type ProblemKind, problem, problemsOf, type Refusal } from '@overgang/http-service';
import { transitionIdOf } from '@overgang/reproducible-id';
import type { RecordFact } from '../decide/fact.ts';
import type { CommonRefusal, Refusal as Decided } from '../decide/refusal.ts';
import type { MatterKind } from '../door-spec.ts';
import { contentHash } from './content-hash.ts';
import { matterOf } from './matter-of.ts';
import { placeOf } from './place-of.ts';
import type { IncomingPost, Post } from './post.ts';

/** What putting a post into the log takes. */
export interface SubmitPorts<Code extends string> {
  readonly queue: CommandQueue<RecordFact, Decided<Code>>;
  readonly matters: Readonly<Record<string, MatterKind>>;
  /** The words of every refusal that a decision may give. */
  readonly refusals: Readonly<Record<Code, ProblemKind>>;
  readonly clock: { readonly now: () => Date };
  readonly observer?: PostObserver;
}

/** Hears what becomes of posts: for metrics. Called for each of them. */
export interface PostObserver {
  /** `type` is one of the contract. */
  readonly accepted: (type: string, isRepeated: boolean) => void;
  /** `code` is one of the refusals that the door knows. */
  readonly refused: (code: string) => void;
}

/** A post that is ready, and as it will be recorded. They differ where a retraction names a report by its other id. */
export interface ReadyPost {
  readonly post: Post;
  readonly recorded: Post;
  readonly whereIs: IncomingPost['whereIs'];
}

/**
 * Makes the function that puts a post into the queue before it returns, so that posts keep the order in which it is
 * called, and answers when the post is durable.
 */
export const openSubmit = <Code extends string>(ports: SubmitPorts<Code | CommonRefusal>) => {
  const inWords = refusalsInWords(ports.refusals);
  return async ({ post, recorded, whereIs }: ReadyPost): Promise<Mottatt | Refusal> => {
    const matter = matterOf(recorded, ports.matters);
    const place = placeOf(recorded, matter);
    if (place === undefined) return inWords({ code: 'person-mangler', path: 'person' }, whereIs);
    const { source, id } = post;
    const isOfStay = matter?.isStay ?? false;
    const command = { fact: recorded, receivedAt: ports.clock.now().getTime(), isOfStay };
    const outcome = await ports.queue.submit({ source, id, contentHash: contentHash(post), ...place, command });
    if (outcome.kind === 'id-reused') return problem('id-brukt-for');
    if (outcome.kind === 'refused') return inWords(outcome.refusal, whereIs);
    ports.observer?.accepted(post.type, outcome.repeated);
    const overgangId = matter?.isStay ? { overgangId: transitionIdOf(source, matter.id) } : {};
    // A source and an id that the event's schema has passed.
    return { meldingId: id, kilde: source, ...overgangId, mottatt: outcome.answer.recordedAt } as Mottatt;
  };
};

const refusalsInWords = <Code extends string>(refusals: Readonly<Record<Code, ProblemKind>>) => {
  const refusalOf = problemsOf(refusals);
  return ({ code, path, against }: Decided<Code>, whereIs: IncomingPost['whereIs']): Refusal =>
    refusalOf(code, {
      ...(against === undefined ? {} : { detail: `Det står i meldingen med id ${against}.` }),
      ...(path === undefined ? {} : { errors: [{ path: whereIs(path), code, message: refusals[code].title }] }),
    });
};
