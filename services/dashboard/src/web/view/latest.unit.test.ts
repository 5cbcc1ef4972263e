import { expect, test } from 'vitest';
import { latest } from './latest.ts';

test('is the later moment, whatever their offsets, or the one that is known', () => {
  expect(latest('2026-03-06T09:30:00+01:00', '2026-03-06T09:00:00Z')).toBe('2026-03-06T09:00:00Z');
  expect(latest('2026-03-06T10:30:00+01:00', '2026-03-06T09:00:00Z')).toBe('2026-03-06T10:30:00+01:00');
  expect(latest(undefined, 'b')).toBe('b');
  expect(latest('a', undefined)).toBe('a');
  expect(latest(undefined, undefined)).toBeUndefined();
});
