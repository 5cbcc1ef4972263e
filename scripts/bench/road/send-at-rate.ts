import { setTimeout as sleep } from 'node:timers/promises';
import { type Post, postsOfStay } from '../ingest/posts.ts';
import { openRawClient, requestText } from '../ingest/raw-client.ts';

/** How fast and for how long. */
export interface Pace {
  readonly perSecond: number;
  readonly milliseconds: number;
}

/** One post that a door has taken. */
export interface Sent {
  readonly overgangId: string;
  /** When it was to be sent: a post that had to wait for its turn has waited already. */
  readonly dueAt: number;
}

const connections = 128;
const staysAtOnce = 2_000;

const overgangIn = (body: string): string => {
  const answer: unknown = JSON.parse(body);
  if (typeof answer === 'object' && answer !== null && 'overgangId' in answer) return String(answer.overgangId);
  throw new Error('the door did not say which transition it is');
};

/** Posts for ever: stay after stay, a stay's own posts at least so many others apart. */
const postsInTurn = function* (): Generator<Post, never, void> {
  for (;;) {
    const stays = Array.from({ length: staysAtOnce }, () => postsOfStay(Date.now()));
    const inSteps = [0, 1, 2, 3].flatMap((step) => stays.flatMap((stay) => stay[step] ?? []));
    for (const post of inSteps) yield post;
  }
};

/**
 * Posts at a door at an even rate, whatever the answers take, and calls back at each 202. `onSending` is called before a
 * post leaves, since its change may be on the board before its answer is here.
 */
export const sendAtRate = async (
  { port, token, onTaken }: { readonly port: number; readonly token: string; readonly onTaken: (sent: Sent) => void },
  { perSecond, milliseconds }: Pace,
): Promise<number> => {
  const free = await Promise.all(Array.from({ length: connections }, () => openRawClient(port)));
  const all = [...free];
  const posts = postsInTurn();
  const underWay = new Set<Promise<void>>();
  const began = performance.now();
  let sent = 0;
  const send = async (post: Post, dueAt: number): Promise<void> => {
    const client = free.pop();
    if (client === undefined) throw new Error('no connection is free: the doors are too slow for this rate');
    const { status, body } = await client.send(requestText(post, token));
    free.push(client);
    if (status !== 202) throw new Error(`the door answered ${status} ${body}`);
    onTaken({ overgangId: overgangIn(body), dueAt });
  };
  for (;;) {
    const elapsed = performance.now() - began;
    const wanted = (Math.min(elapsed, milliseconds) / 1000) * perSecond;
    while (sent < wanted && free.length > 0) {
      const sending = send(posts.next().value, began + (sent / perSecond) * 1000);
      sent += 1;
      underWay.add(sending);
      void sending.finally(() => underWay.delete(sending)).catch(() => undefined);
    }
    if (elapsed >= milliseconds) break;
    await sleep(1);
  }
  await Promise.all(underWay);
  for (const client of all) client.close();
  return sent;
};
