import { expect, test } from 'vitest';
import { continueTrace, isTraceparent, startTrace, traceIdOf } from './index.ts';

const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
const given = `00-${trace}-00f067aa0ba902b7-01`;

test('goes on with a trace under a parent id of its own', () => {
  const next = continueTrace(given);
  expect(next).toMatch(new RegExp(`^00-${trace}-[0-9a-f]{16}-01$`));
  expect(next).not.toBe(given);
  expect(traceIdOf(next)).toBe(trace);
});

test('takes over what a later version adds to, in the form that it knows', () => {
  expect(continueTrace(`01-${trace}-00f067aa0ba902b7-01-more`)).toMatch(new RegExp(`^00-${trace}-[0-9a-f]{16}-01$`));
});

test.each([
  '',
  'nonsense',
  `ff-${trace}-00f067aa0ba902b7-01`,
  `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
  `00-${trace}-${'0'.repeat(16)}-01`,
  `00-${trace.toUpperCase()}-00f067aa0ba902b7-01`,
  `${given}-more`,
])('starts a new trace in the place of %j', (text) => {
  expect(isTraceparent(text)).toBe(false);
  expect(traceIdOf(text)).toBeUndefined();
  const fresh = continueTrace(text);
  expect(isTraceparent(fresh)).toBe(true);
  expect(fresh).not.toContain(trace);
});

test('never starts the same trace twice', () => {
  expect(new Set(Array.from({ length: 1_000 }, () => traceIdOf(startTrace()))).size).toBe(1_000);
});
