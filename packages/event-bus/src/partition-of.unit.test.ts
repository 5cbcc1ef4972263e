import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { murmur2, partitionOf } from './partition-of.ts';

/** From Kafka's UtilsTest, librdkafka's rdmurmur2.c, and Akka's Murmur2Spec. */
const vectors: readonly (readonly [string, number])[] = [
  ['21', -973932308],
  ['foobar', -790332482],
  ['a-little-bit-long-string', -985981536],
  ['a-little-bit-longer-string', -1486304829],
  ['lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8', -58897971],
  ['abc', 479470107],
  ['', 275646681],
  ['kafka', 0xd067cf64 | 0],
  ['1', -1993445489],
  ['12', 126087238],
  ['123', -267702483],
  ['1234', -1614185708],
  ['12345', -1188365604],
];

describe('murmur2', () => {
  test.each(vectors)('hashes %j as Kafka does', (text, hash) => {
    expect(murmur2(new TextEncoder().encode(text))).toBe(hash);
  });
});

describe('the partition of a key', () => {
  test('is the one that Kafka takes', () => {
    expect(partitionOf('foobar', 50)).toBe(16);
  });

  test('is always one of the partitions, and always the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 1000 }), (key, partitions) => {
        const chosen = partitionOf(key, partitions);
        expect(chosen).toBeGreaterThanOrEqual(0);
        expect(chosen).toBeLessThan(partitions);
        expect(partitionOf(key, partitions)).toBe(chosen);
      }),
    );
  });

  test('spreads ids over all partitions', () => {
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 4000; i++) {
      const at = partitionOf(crypto.randomUUID(), 4);
      counts[at] = (counts[at] ?? 0) + 1;
    }
    for (const count of counts) expect(count).toBeGreaterThan(800);
  });
});
