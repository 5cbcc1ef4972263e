import { expect, test } from 'vitest';
import { arbitraryRow } from '../../../test/arbitrary-row.ts';
import { changedRows } from './changed-rows.ts';
import { groupBySeverity } from './group-by-severity.ts';

const [a, b, c, d] = [arbitraryRow(1), arbitraryRow(2), arbitraryRow(3), arbitraryRow(4)];
const whole = (...rows: (typeof a)[]) => ({ rows, isCut: false });
const cut = (...rows: (typeof a)[]) => ({ rows, isCut: true });

test('finds what came, what changed and what left', () => {
  const changedB = arbitraryRow(2, { ubesvart: true });
  const found = changedRows(whole(a, b, c), whole(d, a, changedB));
  expect([...found.added]).toEqual([d.overgangId]);
  expect([...found.changed]).toEqual([b.overgangId]);
  expect([...found.gone]).toEqual([c.overgangId]);
  expect(found.count).toBe(3);
});

test('finds nothing in the same rows, read again', () => {
  expect(changedRows(whole(a, b), whole(arbitraryRow(1), arbitraryRow(2))).count).toBe(0);
});

test('does not call a row gone that was pushed over the edge of the page', () => {
  const found = changedRows(cut(a, b, c), cut(d, a, b));
  expect([...found.added]).toEqual([d.overgangId]);
  expect(found.count).toBe(1);
});

test('does not call a row new that came up from the next page', () => {
  const found = changedRows(cut(a, b, c), cut(b, c, d));
  expect([...found.gone]).toEqual([a.overgangId]);
  expect(found.count).toBe(1);
});

test('groups the rows by severity and keeps their order', () => {
  const rows = [arbitraryRow(1, { alvor: 'kritisk' }), arbitraryRow(2, { alvor: 'kritisk' }), arbitraryRow(3)];
  expect(groupBySeverity(rows).map(({ title, rows: inGroup }) => [title, inGroup.length])).toEqual([
    ['Kritisk', 2],
    ['I rute', 1],
  ]);
});
