import { expect, test } from 'vitest';
import { openNews } from './news.ts';

const never = new AbortController().signal;
const long = 60_000;

test('wakes everybody who waits, once', async () => {
  const news = openNews();
  const both = Promise.all([news.wait(long, never), news.wait(long, never)]);
  news.tell();
  await both;
  const began = performance.now();
  await news.wait(30, never);
  expect(performance.now() - began).toBeGreaterThan(20);
});

test('is silent about what was said before, and stops waiting when it is told to', async () => {
  const news = openNews();
  news.tell();
  const gone = new AbortController();
  const waiting = news.wait(long, gone.signal);
  gone.abort();
  await waiting;
  await news.wait(long, AbortSignal.abort());
});
