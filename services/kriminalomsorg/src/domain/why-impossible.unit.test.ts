import { eventsOfKriminalomsorg, Innsatt, Straffavbrudd } from '@overgang/contracts/events';
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

describe('a sentence', () => {
  const received = (hjemmel: typeof Innsatt.example.data.hjemmel) => ({
    ...Innsatt.example,
    data: { ...Innsatt.example.data, hjemmel },
  });

  test('of a fixed length is not what somebody in remand or forvaring is received with', () => {
    for (const hjemmel of ['varetekt', 'forvaring'] as const)
      expect(whyImpossible(received(hjemmel))).toEqual({ code: 'straff-uten-dom', path: 'data.straff' });
    for (const hjemmel of ['dom-inntil-90-dager', 'dom-over-90-dager', 'bot'] as const)
      expect(whyImpossible(received(hjemmel))).toBeUndefined();
  });

  test('need not be told', () => {
    const { straff: _, ...data } = received('varetekt').data;
    expect(whyImpossible({ ...Innsatt.example, data })).toBeUndefined();
  });
});

test('every example of the contract is possible', () => {
  for (const { example } of eventsOfKriminalomsorg) expect(whyImpossible(example)).toBeUndefined();
});
