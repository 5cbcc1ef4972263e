import { expect, test } from 'vitest';
import { openNews } from './news.ts';

const never = new AbortController().signal;
const long = 60_000;

test('hears what was said after it began to listen, also before it waits', async () => {
  const news = openNews();
  const early = news.listen();
  const later = news.listen();
  const waiting = later.within(long, never);
  news.tell();
  await Promise.all([early.within(long, never), waiting]);
});

test('hears nothing of what was said before', async () => {
  const news = openNews();
  news.tell();
  const began = performance.now();
  await news.listen().within(30, never);
  expect(performance.now() - began).toBeGreaterThan(20);
});

test('stops listening when it leaves, and when the signal says so', async () => {
  const news = openNews();
  news.listen().leave();
  const gone = AbortSignal.abort();
  await news.listen().within(long, gone);
  news.tell();
});
