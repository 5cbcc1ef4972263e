import { expect, test } from 'vitest';
import { causeOf, type PersonObserved } from './person-observed.ts';

const told = (recordedAt: number, traceparent?: string): PersonObserved => ({
  personRef: 'p',
  traceparent,
  observation: { kind: 'dod', source: 'urn:orgnr:974631326', id: String(recordedAt), at: 0, recordedAt } as never,
});

test('a look goes back to the report that was recorded last', () => {
  expect(causeOf([told(2, 'b'), told(3, 'c'), told(1, 'a')])).toEqual({ recordedAt: 3, traceparent: 'c' });
});

test('of two recorded at once, the one that came last', () => {
  expect(causeOf([told(2, 'a'), told(2, 'b')])).toEqual({ recordedAt: 2, traceparent: 'b' });
});

test('a look without news goes back to nothing', () => {
  expect(causeOf([])).toBeUndefined();
});
