import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { lookupOf, openSealing, type Place } from './sealing.ts';

const key = (kid: string) => ({ kid, key: randomBytes(32) });
const place: Place = { personRef: '0f0e2f3c-5b52-4a53-9f3e-6d7b1f1f2a11', field: 'name' };

test('opens what it sealed', () => {
  const sealing = openSealing([key('k1')]);
  expect(sealing.open(sealing.seal('Bjørn Ærlig', place), place)).toBe('Bjørn Ærlig');
});

test('never seals the same text alike, and leaves no trace of it', () => {
  const sealing = openSealing([key('k1')]);
  const [one, other] = [sealing.seal('Bjørn Ærlig', place), sealing.seal('Bjørn Ærlig', place)];
  expect(one.bytes).not.toEqual(other.bytes);
  expect(Buffer.from(one.bytes).toString('utf8')).not.toContain('Bj');
});

test('opens with an old key what it sealed then, and seals with the new one', () => {
  const [first, second] = [key('k1'), key('k2')];
  const before = openSealing([first]).seal('Bjørn', place);
  const ring = openSealing([second, first]);
  expect(ring.open(before, place)).toBe('Bjørn');
  expect(ring.seal('Bjørn', place).kid).toBe('k2');
});

test('says which key is missing', () => {
  const before = openSealing([key('k1')]).seal('Bjørn', place);
  expect(() => openSealing([key('k2')]).open(before, place)).toThrow(
    expect.objectContaining({ code: 'sealing-key-missing', kid: 'k1', retriable: false }),
  );
});

test('refuses bytes that were changed, cut, moved to another row or field, or sealed with another key of that name', () => {
  const sealing = openSealing([key('k1')]);
  const sealed = sealing.seal('Bjørn', place);
  const broken = expect.objectContaining({ code: 'seal-broken' });
  const flipped = sealed.bytes.map((byte, at) => (at === sealed.bytes.length - 1 ? byte ^ 1 : byte));
  expect(() => sealing.open({ ...sealed, bytes: flipped }, place)).toThrow(broken);
  expect(() => sealing.open({ ...sealed, bytes: sealed.bytes.subarray(0, 20) }, place)).toThrow(broken);
  expect(() => sealing.open(sealed, { ...place, field: 'number' })).toThrow(broken);
  expect(() => sealing.open(sealed, { ...place, personRef: 'another' })).toThrow(broken);
  expect(() => openSealing([key('k1')]).open(sealed, place)).toThrow(broken);
});

test('looks a number up alike each time, and otherwise with another key', () => {
  const [one, other] = [randomBytes(32), randomBytes(32)];
  expect(lookupOf(one, '1')).toBe(lookupOf(one, '1'));
  expect(lookupOf(one, '1')).not.toBe(lookupOf(other, '1'));
  expect(lookupOf(one, '1')).not.toBe(lookupOf(one, '2'));
});
