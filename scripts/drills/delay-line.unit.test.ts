import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { delayLine } from './delay-line.ts';

const through = (delayMs: () => number) => {
  const line = delayLine(delayMs);
  const came: { readonly text: string; readonly at: number }[] = [];
  const began = performance.now();
  line.on('data', (chunk: Buffer) => void came.push({ text: chunk.toString(), at: performance.now() - began }));
  return { line, came };
};

test('lets everything by at once where there is no delay', async () => {
  const { line, came } = through(() => 0);
  line.write('a');
  line.write('b');
  await sleep(5);
  expect(came.map(({ text }) => text).join('')).toBe('ab');
});

test('holds back what came together by one delay, not by one each', async () => {
  const { line, came } = through(() => 60);
  for (const text of ['a', 'b', 'c']) line.write(text);
  await expect.poll(() => came.map(({ text }) => text).join('')).toBe('abc');
  expect(came[0]?.at).toBeGreaterThanOrEqual(59);
  expect((came[2]?.at ?? 0) - (came[0]?.at ?? 0)).toBeLessThan(50);
});

test('lets nothing overtake when the delay ends', async () => {
  let delayMs = 60;
  const { line, came } = through(() => delayMs);
  line.write('a');
  delayMs = 0;
  line.write('b');
  line.end();
  await expect.poll(() => came.map(({ text }) => text).join('')).toBe('ab');
});
