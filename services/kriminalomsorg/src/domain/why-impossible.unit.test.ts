import { eventsOfKriminalomsorg, Straffavbrudd } from '@overgang/contracts/events';
import { describe, expect, test } from 'vitest';
import { whyImpossible } from './why-impossible.ts';

const interrupted = (time: string, til?: string) => {
  const { til: _, ...data } = Straffavbrudd.example.data;
  return { ...Straffavbrudd.example, time, data: til === undefined ? data : { ...data, til } };
};

describe('an interruption of the sentence', () => {
  test('cannot end on a day before it began, by the days in Oslo', () => {
    const refusal = { code: 'avbrudd-slutter-for-start', path: 'data.til' };
    expect(whyImpossible(interrupted('2026-11-09T10:15:00+01:00', '2026-11-08'))).toEqual(refusal);
    expect(whyImpossible(interrupted('2026-11-08T23:30:00Z', '2026-11-08'))).toEqual(refusal);
  });

  test('may end on the same day, later, or nobody knows when', () => {
    for (const til of ['2026-11-09', '2026-12-01', undefined])
      expect(whyImpossible(interrupted('2026-11-09T10:15:00+01:00', til))).toBeUndefined();
  });
});

test('every example of the contract is possible', () => {
  for (const { example } of eventsOfKriminalomsorg) expect(whyImpossible(example)).toBeUndefined();
});
