import { expect, test } from 'vitest';
import { openSessionSeal } from './seal-session.ts';

const seal = openSessionSeal('a secret of at least thirty-two characters');
const now = new Date('2026-03-06T09:30:00Z');
const session = { viewerId: 'nav-hamar', until: now.getTime() + 1000 };

test('opens what it sealed, until it runs out', () => {
  const sealed = seal.seal(session);
  expect(seal.open(sealed, now)).toEqual(session);
  expect(seal.open(sealed, new Date(session.until))).toBeUndefined();
});

test('shows nothing of what is sealed, and seals anew each time', () => {
  expect(Buffer.from(seal.seal(session), 'base64url').toString()).not.toContain('nav-hamar');
  expect(seal.seal(session)).not.toBe(seal.seal(session));
});

test.each(['', 'x', 'AAAA', Buffer.alloc(60).toString('base64url')])('opens no forgery: %j', (forged) => {
  expect(seal.open(forged, now)).toBeUndefined();
});

test('opens nothing that was changed or sealed with another key', () => {
  const sealed = seal.seal(session);
  const changed = Buffer.from(sealed, 'base64url');
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  expect(seal.open(changed.toString('base64url'), now)).toBeUndefined();
  expect(openSessionSeal('another secret of at least thirty-two characters').open(sealed, now)).toBeUndefined();
});
