import { type Post, postsOfStay } from '../bench/ingest/posts.ts';

/** Posts about so many people, each one's in order, everybody's woven into each other; the same ones for two runs. */
export const postsToSend = (count: number, now: number): readonly Post[] => {
  const stays = Array.from({ length: Math.ceil(count / 4) }, () => postsOfStay(now));
  return [0, 1, 2, 3].flatMap((step) => stays.flatMap((stay) => stay[step] ?? [])).slice(0, count);
};
