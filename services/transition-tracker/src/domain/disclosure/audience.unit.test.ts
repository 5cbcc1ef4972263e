import { expect, test } from 'vitest';
import { hamar, kommune } from '../../../test/tell.ts';
import { audienceOf, isSameReceiver, receiverIn } from './audience.ts';

const unit = '310000035' as never;

test('writes for a clinic by its unit, and for an office by its place', () => {
  expect(audienceOf({ etat: 'tsb', enhet: unit, ...hamar })).toBe('tsb:310000035');
  expect(audienceOf({ etat: 'nav', enhet: unit, ...hamar })).toBe('nav:3403');
  expect(audienceOf({ etat: 'koordinator', kommune: kommune('0301'), bydel: '030101' as never })).toBe(
    'koordinator:030101',
  );
});

test('writes for nobody where nobody is named', () => {
  expect(audienceOf({ etat: 'tsb', ...hamar })).toBeUndefined();
  expect(audienceOf({ etat: 'nav' })).toBeUndefined();
});

test('takes a named unit for another receiver than its office', () => {
  expect(receiverIn({ etat: 'nav', ...hamar })).toBe('nav:3403');
  expect(receiverIn({ etat: 'nav' })).toBe('nav:');
  expect(isSameReceiver({ etat: 'nav', ...hamar }, { etat: 'nav', ...hamar, enhet: unit })).toBe(false);
});
