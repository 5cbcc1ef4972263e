import { eventsOfTsb, Innlagt } from '@overgang/contracts/events';
import { expect, test } from 'vitest';
import { whyImpossible } from './why-impossible.ts';

const admitted = (data: Partial<typeof Innlagt.example.data>) => ({
  ...Innlagt.example,
  data: { ...Innlagt.example.data, ...data },
});

test.each([
  [{ under18: true, alder: '25-pluss' }],
  [{ under18: true, alder: '18-24' }],
  [{ under18: false, alder: 'under-18' }],
] as const)('refuses an age that contradicts itself: %j', (data) => {
  expect(whyImpossible(admitted(data))).toEqual({ code: 'alder-stemmer-ikke', path: 'data.alder' });
});

test.each([
  [{}],
  [{ under18: true }],
  [{ alder: 'under-18' }],
  [{ under18: true, alder: 'under-18' }],
  [{ under18: false, alder: '18-24' }],
] as const)('takes an age that does not: %j', (data) => {
  expect(whyImpossible(admitted(data))).toBeUndefined();
});

test.each(eventsOfTsb.map((event) => [event.type, event.example] as const))('takes the example of %s', (_, example) => {
  expect(whyImpossible(example)).toBeUndefined();
});
