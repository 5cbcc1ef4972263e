import { expect, test } from 'vitest';
import { erasureOf } from './erasure.ts';

test.each([
  [{ person: true, tombstone: false }, 'erased'],
  [{ person: false, tombstone: true }, 'was-erased'],
  [{ person: false, tombstone: false }, 'never-known'],
] as const)('calls %j %s', (found, erasure) => {
  expect(erasureOf(found)).toBe(erasure);
});
