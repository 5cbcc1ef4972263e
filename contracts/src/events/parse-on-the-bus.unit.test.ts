import { expect, test } from 'vitest';
import { parseOnTheBus } from './parse-on-the-bus.ts';
import { VarselBestilt } from './sporing/varsel-bestilt.v1.ts';
import { UtskrivningPlanlagt } from './tsb/utskrivning-planlagt.v1.ts';

const plan = UtskrivningPlanlagt.example;

test('keeps unknown fields in the envelope, in the payload and deep inside it', () => {
  const fromTheFuture = {
    ...plan,
    newattribute: 'x',
    data: {
      ...plan.data,
      nytt: 1,
      utskrivning: { ...plan.data.utskrivning, kilde: 'EPJ' },
      behov: { bolig: 'ja', barnevern: 'ja' },
    },
  };
  expect(parseOnTheBus(fromTheFuture)).toEqual({ kind: 'event', event: fromTheFuture });
});

test('keeps unknown fields of an object in an object in an object', () => {
  const notice = VarselBestilt.example;
  const mangel = {
    mangelId: notice.data.varselId,
    forventning: 'bolig-mangler',
    trinn: 'kritisk',
    nytt: { dypt: true },
  };
  const fromTheFuture = { ...notice, data: { ...notice.data, innhold: { ...notice.data.innhold, mangel } } };
  expect(parseOnTheBus(fromTheFuture)).toEqual({ kind: 'event', event: fromTheFuture });
});

test('hands a type or a version that it does not know to its caller', () => {
  expect(parseOnTheBus({ ...plan, type: 'no.overgang.tsb.utskrivning-planlagt.v2' })).toEqual({
    kind: 'unknown',
    type: 'no.overgang.tsb.utskrivning-planlagt.v2',
  });
});

test.each([
  ['null', null],
  ['a text', 'x'],
  ['an array', [plan]],
  ['an object without type', { id: '1' }],
  ['a type that is no text', { type: 7 }],
  ['a known type without data', { ...plan, data: undefined }],
  [
    'a date that does not exist',
    { ...plan, data: { ...plan.data, utskrivning: { ...plan.data.utskrivning, senest: '2027-02-30' } } },
  ],
  ['a time without a time zone', { ...plan, time: '2026-11-09T10:15:00' }],
  ['a value outside a closed list', { ...plan, data: { ...plan.data, barn: 'kanskje' } }],
])('finds %s invalid', (_, json) => {
  expect(parseOnTheBus(json).kind).toBe('invalid');
});

test('does not ask again what only a door can judge', () => {
  const merged = { ...plan, data: { ...plan.data, kommune: '9999', oppholdId: 'æ'.repeat(500) } };
  expect(parseOnTheBus(merged).kind).toBe('event');
});

test('lets no key reach a prototype', () => {
  const hostile: unknown = JSON.parse(JSON.stringify(plan).replace('{', '{"__proto__":{"polluted":true},'));
  parseOnTheBus(hostile);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  const parsed = parseOnTheBus(hostile);
  expect(parsed.kind === 'event' && 'polluted' in parsed.event).toBe(false);
});
