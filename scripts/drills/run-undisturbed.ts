import path from 'node:path';
import { createLogger } from '@overgang/service-runtime';
import type { Post } from '../bench/ingest/posts.ts';
import { openEmbeddedSystem } from '../embedded/open-embedded-system.ts';
import { portsFrom } from '../embedded/ports.ts';
import { type EndState, readEndState } from './read-end-state.ts';
import { sendPosts } from './send-posts.ts';

/** Everybody's first posts, then everybody's second ones, and so on. */
const roundsOf = (posts: readonly Post[]): Iterable<readonly Post[]> => {
  const told = new Map<string, number>();
  const rounds = Map.groupBy(posts, ({ stay }) => {
    const round = told.get(stay) ?? 0;
    told.set(stay, round + 1);
    return round;
  });
  return rounds.values();
};

/**
 * The same posts on the embedded bus, in rounds: each fact of a person is looked at before the next one comes, so that
 * every gap and notice that these facts can lead to is announced. A run that takes several at once announces fewer.
 */
export const runUndisturbed = async (
  posts: readonly Post[],
  { folder, who, now }: { readonly folder: string; readonly who: string; readonly now: number },
): Promise<EndState> => {
  const system = await openEmbeddedSystem({
    dataDir: path.join(folder, 'undisturbed'),
    ports: portsFrom(0),
    logger: createLogger({ service: 'drills', level: 'error' }),
  });
  try {
    const sending = { url: system.urls.tsb, token: await system.issuer.token(who), perSecond: 500 };
    for (const round of roundsOf(posts)) {
      await sendPosts(round, sending);
      await system.settled();
    }
    return await readEndState(system.postgresUrl, now);
  } finally {
    await system.close();
  }
};
