import { setTimeout as sleep } from 'node:timers/promises';
import type { Post } from '../bench/ingest/posts.ts';

/** Where to send, as whom, and how fast. */
export interface Sending {
  readonly url: string;
  readonly token: string;
  readonly perSecond: number;
  /** Most posts that wait for their answers at one time; the next one is late then. Default 200. */
  readonly atOnce?: number;
  /** Told of each post that a door has taken. */
  readonly onTaken?: () => void;
}

const againAfterMs = 250;

/** Sends one until a door has taken it: a door that is away is tried again with the same id, for ever, as every sender must. */
const sendOne = async ({ url, token }: Sending, { method, path, body }: Post): Promise<void> => {
  for (;;) {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    }).catch(() => undefined);
    if (answer?.status === 202) return void (await answer.arrayBuffer());
    const mayPass = answer === undefined || answer.status >= 500 || answer.status === 429;
    if (!mayPass) throw new Error(`a post was answered ${answer.status}: ${await answer.text()}`);
    await sleep(againAfterMs);
  }
};

/** Sends all at an even rate, each person's posts one after the other; resolves when a door has taken every one. */
export const sendPosts = async (posts: readonly Post[], sending: Sending): Promise<void> => {
  const last = new Map<string, Promise<void>>();
  const began = performance.now();
  const { atOnce = 200 } = sending;
  const underWay = new Set<Promise<void>>();
  for (const [at, post] of posts.entries()) {
    while (underWay.size >= atOnce) await Promise.race(underWay);
    const dueIn = began + (at * 1000) / sending.perSecond - performance.now();
    if (dueIn > 0) await sleep(dueIn);
    const before = last.get(post.stay) ?? Promise.resolve();
    const sent = before.then(() => sendOne(sending, post)).then(() => sending.onTaken?.());
    const over = sent.catch(() => undefined).then(() => void underWay.delete(over)); // a failure is told below
    underWay.add(over);
    last.set(post.stay, sent);
  }
  await Promise.all(last.values());
};
