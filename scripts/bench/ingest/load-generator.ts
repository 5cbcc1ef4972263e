import { quantileOf } from '../report/spread.ts';
import { postsOfStay } from './posts.ts';
import { openRawClient, type RawClient, requestText } from './raw-client.ts';

/** What the load generator is asked to do. */
export interface Load {
  readonly port: number;
  readonly token: string;
  readonly connections: number;
  readonly milliseconds: number;
}

/** What came of it. */
export interface Loaded {
  /** Ids of the posts that were answered 202, a list for each stay, in the order of their sending. */
  readonly accepted: readonly (readonly string[])[];
  /** Other answers, by status and body. */
  readonly refused: readonly string[];
  readonly milliseconds: number;
  readonly p50: number;
  readonly p99: number;
}

const refusedAtMost = 20;

/** What has been sent so far, and answered. */
interface Tally {
  readonly accepted: string[][];
  readonly refused: string[];
  readonly taken: number[];
}

/** Sends the posts of one stay, one after the other; stops in the middle when time is up. */
const tellStay = async (
  { send }: RawClient,
  { token, isOver, tally }: { readonly token: string; readonly isOver: () => boolean; readonly tally: Tally },
): Promise<void> => {
  const ids: string[] = [];
  tally.accepted.push(ids);
  for (const post of postsOfStay(Date.now())) {
    if (isOver()) return;
    const request = requestText(post, token);
    const sentAt = performance.now();
    const { status, body } = await send(request);
    tally.taken.push(performance.now() - sentAt);
    if (status === 202) ids.push(post.body.meldingId);
    else if (tally.refused.length < refusedAtMost) tally.refused.push(`${status} ${body}`);
  }
};

/** Every connection tells one stay after the other, for so long. */
const run = async ({ port, token, connections, milliseconds }: Load): Promise<Loaded> => {
  const tally: Tally = { accepted: [], refused: [], taken: [] };
  const clients = await Promise.all(Array.from({ length: connections }, () => openRawClient(port)));
  const began = performance.now();
  const isOver = (): boolean => performance.now() - began >= milliseconds;
  await Promise.all(
    clients.map(async (client) => {
      while (!isOver()) await tellStay(client, { token, isOver, tally });
    }),
  );
  const lasted = performance.now() - began;
  for (const client of clients) client.close();
  const { accepted, refused, taken } = tally;
  const sorted = Float64Array.from(taken).sort();
  return { accepted, refused, milliseconds: lasted, p50: quantileOf(sorted, 0.5), p99: quantileOf(sorted, 0.99) };
};

process.on('message', (load: Load) => {
  run(load).then(
    (loaded) => process.send?.(loaded),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));
