import type { OvergangId } from '@overgang/contracts';
import { v5 } from 'uuid';
import { expect, test } from 'vitest';
import { gapIdOf, noticeIdOf, transitionIdOf, uuidV5 } from './index.ts';

const a = 'a' as OvergangId; // any text will do here
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

test('gives ids that are written down here and may never change', () => {
  expect(transitionIdOf('urn:orgnr:974633191', 'opphold-1')).toMatchInlineSnapshot(
    `"2dac9529-3a47-5eea-917e-53c5b2bf4714"`,
  );
  expect(gapIdOf(a, 'bolig-mangler')).toMatchInlineSnapshot(`"abd9b888-c299-5b5b-96d4-de445e9b482e"`);
  expect(noticeIdOf(a, 'boligsosial:3403', '1')).toMatchInlineSnapshot(`"5df99302-da17-52f9-baa7-19a00acc15b1"`);
  expect(uuidV5('anything')).toMatchInlineSnapshot(`"7f95d05b-fe3c-57cc-a1ea-374ec37288de"`);
});

test('gives UUIDs of version 5', () => {
  for (const id of [transitionIdOf('s', 'o'), gapIdOf(a, 'e'), noticeIdOf(a, 'r', 'o'), uuidV5('x')]) {
    expect(id).toMatch(uuid);
  }
});

test('keeps parts apart, whatever they contain', () => {
  expect(transitionIdOf('ab', 'c')).not.toBe(transitionIdOf('a', 'bc'));
  expect(transitionIdOf('a","b', 'c')).not.toBe(transitionIdOf('a', 'b","c'));
  expect(uuidV5('a', '')).not.toBe(uuidV5('a'));
});

test('keeps kinds apart when their parts are the same', () => {
  expect(gapIdOf(a, 'b', 'c')).not.toBe(noticeIdOf(a, 'b', 'c'));
  expect(transitionIdOf('a', 'b')).not.toBe(uuidV5('a', 'b'));
});

test('is what the package uuid makes of the same name, in every alphabet', () => {
  const namespace = '72ec554d-264a-4db0-9cdd-ddbd185305d5';
  for (const name of ['', 'a', 'blåbær', '姓名', '"\\', '\u0000', '\ud83d\ude00', 'x'.repeat(5_000)]) {
    expect(uuidV5(name)).toBe(v5(JSON.stringify([name]), namespace));
  }
});
