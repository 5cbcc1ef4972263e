import type { Caller } from '@overgang/access';
import type { Mottatt } from '@overgang/contracts/http';
import type { Tx } from '@overgang/database';
import type { Refusal } from '@overgang/http-service';
import type { CommonRefusal } from '../decide/refusal.ts';
import { isRefusal } from './is-refusal.ts';
import type { IncomingPost } from './post.ts';
import { type PreparePorts, preparePost } from './prepare-post.ts';
import { retractWhatWasRecorded } from './retract-what-was-recorded.ts';
import { openSubmit, type ReadyPost, type SubmitPorts } from './submit-post.ts';

/** What taking posts in needs. */
export interface IntakePorts<Code extends string> extends PreparePorts, SubmitPorts<Code | CommonRefusal> {
  readonly db: Tx;
}

/** What became of one post: its receipt when it is durable, why not, or what went wrong on our side. */
export type Taken = PromiseSettledResult<Mottatt | Refusal>;

/** Takes posts in; the answers come in the order of the posts, each post's its own. Never rejects. */
export type TakePosts = (incoming: readonly (IncomingPost | Refusal)[], caller: Caller) => Promise<readonly Taken[]>;

/**
 * The one way in, whichever way a post came: who may say it, whom it is about, then the queue. All posts are made ready
 * before the first is queued, so that none overtakes another while a number is looked up.
 */
export const openIntake = <Code extends string>(ports: IntakePorts<Code>): TakePosts => {
  const submit = openSubmit(ports);

  const makeReady = async (incoming: IncomingPost | Refusal, caller: Caller): Promise<ReadyPost | Refusal> => {
    if (isRefusal(incoming)) return incoming;
    const post = await preparePost(incoming, caller, ports);
    if (isRefusal(post)) return post;
    return { post, recorded: await retractWhatWasRecorded(ports.db, post), whereIs: incoming.whereIs };
  };
  const submitReady = async (ready: PromiseSettledResult<ReadyPost | Refusal>): Promise<Mottatt | Refusal> => {
    if (ready.status === 'rejected') throw ready.reason;
    return isRefusal(ready.value) ? ready.value : await submit(ready.value);
  };

  return async (incoming, caller) => {
    const ready = await Promise.allSettled(incoming.map((one) => makeReady(one, caller)));
    return await Promise.allSettled(ready.map(submitReady));
  };
};
