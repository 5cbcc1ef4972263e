import type { Caller } from '@overgang/access';
import type { Mottatt } from '@overgang/contracts/http';
import type { Tx } from '@overgang/database';
import type { Refusal } from '@overgang/http-service';
import { retractedBy } from '../decide/history.ts';
import type { CommonRefusal } from '../decide/refusal.ts';
import { isRefusal } from './is-refusal.ts';
import type { IncomingPost } from './post.ts';
import { type PreparePorts, preparePost } from './prepare-post.ts';
import { retractWhatWasRecorded } from './retract-what-was-recorded.ts';
import { openSubmit, type ReadyPost, type SubmitPorts } from './submit-post.ts';

export type { PostObserver } from './submit-post.ts';

/** What taking posts in needs. */
export interface IntakePorts<Code extends string> extends PreparePorts, SubmitPorts<Code | CommonRefusal> {
  readonly db: Tx;
}

/** What became of one post of several: its receipt when it is durable, why not, or what went wrong on our side. */
export type Taken = PromiseSettledResult<Mottatt | Refusal>;

/** The one way in, whichever way a post came: who may say it, whom it is about, then the queue. */
export interface Intake {
  /** Resolves when the post is durable, or refused. Rejects with what went wrong on our side. */
  readonly takeOne: (incoming: IncomingPost | Refusal, caller: Caller) => Promise<Mottatt | Refusal>;
  /**
   * The answers come in the order of the posts, each post's its own. All are made ready before the first is queued, so
   * that none overtakes another while a number is looked up. Never rejects.
   */
  readonly takeAll: (incoming: readonly (IncomingPost | Refusal)[], caller: Caller) => Promise<readonly Taken[]>;
}

/** Opens the way in. It holds nothing open. */
export const openIntake = <Code extends string>(ports: IntakePorts<Code>): Intake => {
  const submit = openSubmit(ports);

  const makeReady = async (incoming: IncomingPost | Refusal, caller: Caller): Promise<ReadyPost | Refusal> => {
    if (isRefusal(incoming)) return incoming;
    const post = await preparePost(incoming, caller, ports);
    if (isRefusal(post)) return post;
    const report = retractedBy(post);
    const recorded = report === undefined ? post : await retractWhatWasRecorded(ports.db, post, report);
    return { post, recorded, whereIs: incoming.whereIs };
  };
  const told = (answer: Mottatt | Refusal): Mottatt | Refusal => {
    if (isRefusal(answer)) ports.observer?.refused(answer.code);
    return answer;
  };
  const submitReady = async (ready: PromiseSettledResult<ReadyPost | Refusal>): Promise<Mottatt | Refusal> => {
    if (ready.status === 'rejected') throw ready.reason;
    return told(isRefusal(ready.value) ? ready.value : await submit(ready.value));
  };

  return {
    takeOne: async (incoming, caller) => {
      const ready = await makeReady(incoming, caller);
      return told(isRefusal(ready) ? ready : await submit(ready));
    },
    takeAll: async (incoming, caller) => {
      const ready = await Promise.allSettled(incoming.map((one) => makeReady(one, caller)));
      return await Promise.allSettled(ready.map(submitReady));
    },
  };
};
