import { expect, test } from 'vitest';
import { lookTogether } from './look-together.ts';

test('sees several journeys as one', () => {
  const look = { transitions: {}, gaps: {}, matched: {}, unmatched: {}, waived: ['x'] };
  expect(lookTogether([])).toEqual({ ...look, waived: [] });
  expect(lookTogether([look, { ...look, waived: ['x', 'a'], shielded: true }])).toEqual({
    ...look,
    waived: ['a', 'x'],
    shielded: true,
  });
});
