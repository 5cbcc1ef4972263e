import { expect, test } from 'vitest';
import { compareOrder, keyOf, messageIn, type OrderKey } from './order.ts';

test('orders by when it happened, then when it was recorded, then who said it, then its id', () => {
  const inOrder: readonly OrderKey[] = [
    [1, 9, 'b', 'z'],
    [2, 1, 'b', 'z'],
    [2, 2, 'a', 'z'],
    [2, 2, 'b', 'x'],
    [2, 2, 'b', 'y'],
  ];
  expect(inOrder.toReversed().toSorted(compareOrder)).toEqual(inOrder);
  expect(compareOrder([1, 1, 'a', 'a'], [1, 1, 'a', 'a'])).toBe(0);
});

test('parts a key as it was joined, whatever the id holds', () => {
  const key = keyOf({ source: 'urn:orgnr:310000035', id: 'a b c' });
  expect(messageIn(key)).toEqual({ kilde: 'urn:orgnr:310000035', meldingId: 'a b c' });
});
