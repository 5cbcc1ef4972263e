import { expect, test } from 'vitest';
import { canonical, isSameJson } from './canonical.ts';
import { earliest } from './earliest.ts';
import { oncePer } from './once-per.ts';

test('writes the same text whatever the order of fields and of lists', () => {
  const one = { b: [3, 1, 2], a: { d: null, c: 'x' } };
  const other = { a: { c: 'x', d: null }, b: [2, 3, 1] };
  expect(canonical(one)).toBe(canonical(other));
  expect(canonical({ b: 1, a: 2 })).toBe('[["a",2],["b",1]]');
  expect(isSameJson(one, other)).toBe(true);
});

test('tells apart what differs, and a list from a record', () => {
  expect(isSameJson({ a: 1 }, { a: 2 })).toBe(false);
  expect(isSameJson({ a: null }, { a: {} })).toBe(false);
  expect(canonical({ a: ['x', 'y'] })).not.toBe(canonical({ a: { 0: 'x', 1: 'y' } }));
});

test('finds the earliest of moments that are there', () => {
  expect(earliest(undefined, 30, 10, undefined, 20)).toBe(10);
  expect(earliest(undefined, undefined)).toBeUndefined();
});

test('computes once for each record', () => {
  const computed: string[] = [];
  const said = oncePer(({ name }: { readonly name: string }) => {
    computed.push(name);
    return `${name}!`;
  });
  const [one, other] = [{ name: 'a' }, { name: 'b' }];
  expect([said(one), said(one), said(other)]).toEqual(['a!', 'a!', 'b!']);
  expect(computed).toEqual(['a', 'b']);
});
