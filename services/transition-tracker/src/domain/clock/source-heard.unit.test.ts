import { expect, test } from 'vitest';
import { sourceStates } from './source-heard.ts';

const minute = 60_000;
const now = 60 * minute;

test('counts a door’s silence from when it was heard last, or from when we began to listen', () => {
  const heard = [
    { etat: 'tsb', heardAt: now - 1_000, through: now - 2_000 },
    { etat: 'nav', heardAt: now - 6 * minute },
    { etat: 'boligsosial' },
  ] as const;
  const [tsb, nav, boligsosial] = sourceStates(heard, { now, since: now - 30 * minute });
  expect(tsb).toEqual({ etat: 'tsb', heardAt: now - 1_000, through: now - 2_000, silentForMs: 1_000, isSilent: false });
  expect(nav).toMatchObject({ silentForMs: 6 * minute, isSilent: true });
  expect(boligsosial).toMatchObject({ silentForMs: 30 * minute, isSilent: true });
});

test('blames no door for the time in which we did not listen', () => {
  const [nav] = sourceStates([{ etat: 'nav', heardAt: now - 40 * minute }], { now, since: now - minute });
  expect(nav).toMatchObject({ silentForMs: minute, isSilent: false });
});

test('calls a door silent when more than five minutes have passed, and not at five', () => {
  const after = (ms: number) => sourceStates([{ etat: 'nav', heardAt: now - ms }], { now, since: 0 })[0]?.isSilent;
  expect([after(5 * minute), after(5 * minute + 1)]).toEqual([false, true]);
});
