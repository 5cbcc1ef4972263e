import { VarselBestilt } from '@overgang/contracts';
import { expect, test } from 'vitest';
import { decideLook, type LookCircumstances } from './decide-look.ts';
import { type Notice, noticeOf } from './notice.ts';

const open: Notice = { ...(noticeOf(VarselBestilt.example) as Notice), openedAt: '2026-11-23T09:00:00+01:00' };
const decide = (more: Partial<LookCircumstances> = {}) =>
  decideLook({ notice: open, isReceiver: true, now: '2026-11-24T09:00:00+01:00', openForDays: 30, ...more });

test('shows the receiver of an open notice who it is about', () => {
  expect(decide()).toEqual({ kind: 'granted', personRef: open.personRef });
});

test('refuses everybody else alike, whether there is such a notice or not', () => {
  const refused = { kind: 'refused', refusal: 'ikke-mottaker' };
  expect(decide({ notice: undefined })).toEqual(refused);
  expect(decide({ isReceiver: false })).toEqual(refused);
  expect(decide({ isReceiver: false, notice: { ...open, closedAt: open.openedAt } })).toEqual(refused);
});

test('refuses the receiver of a notice that was recalled', () => {
  expect(decide({ notice: { ...open, closedAt: open.openedAt } })).toEqual({
    kind: 'refused',
    refusal: 'varsel-lukket',
  });
});

test('closes a forgotten notice after its days, counted in Oslo', () => {
  expect(decide({ now: '2026-12-23T22:59:59Z' }).kind).toBe('granted');
  expect(decide({ now: '2026-12-23T23:00:00Z' })).toEqual({ kind: 'refused', refusal: 'varsel-lukket' });
});
