import { expect, test } from 'vitest';
import { RefusalError } from './problem.ts';
import { networkOf, openLimiter } from './rate-limit.ts';

const openWithTicks = (max: number, withinMs: number) => {
  const clock = { at: 0 };
  const limiter = openLimiter({ max, withinMs }, () => clock.at);
  const waitOf = (key: string): string | undefined => {
    try {
      limiter(key);
      return undefined;
    } catch (error) {
      return error instanceof RefusalError ? error.refusal.headers?.['retry-after'] : 'not a refusal';
    }
  };
  return { clock, waitOf };
};

test('lets as many through as it says, each key by itself, and says how long to wait', () => {
  const { waitOf } = openWithTicks(2, 60_000);
  expect([waitOf('a'), waitOf('a'), waitOf('a'), waitOf('b')]).toEqual([undefined, undefined, '30', undefined]);
});

test('fills up evenly', () => {
  const { clock, waitOf } = openWithTicks(60, 60_000);
  for (let call = 0; call < 60; call += 1) waitOf('a');
  expect(waitOf('a')).toBe('1');
  clock.at = 1000;
  expect([waitOf('a'), waitOf('a')]).toEqual([undefined, '1']);
  clock.at = 1_000_000;
  for (let call = 0; call < 60; call += 1) expect(waitOf('a')).toBeUndefined();
  expect(waitOf('a')).toBe('1');
});

test('forgets the oldest keys instead of growing', () => {
  const { waitOf } = openWithTicks(1, 60_000);
  for (let key = 0; key < 10_001; key += 1) waitOf(String(key));
  expect([waitOf('0'), waitOf('10000')]).toEqual([undefined, '60']);
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
])('counts %s under %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test('counts whoever has hung up before being counted as one', () => {
  expect(networkOf(undefined)).toBe('');
});
