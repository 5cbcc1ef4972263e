import { expect, test } from 'vitest';
import { readWayOut, toldInForm, type WayOutDraft } from './way-out-draft.ts';

const draft: WayOutDraft = {
  etat: 'kriminalomsorg',
  enhet: '310 000 027',
  kommune: '3403',
  bydel: '',
  ventes: '',
  senest: '',
  grunn: 'Ringte fra fengselet.',
};
const wayOut = { etat: 'kriminalomsorg', enhet: '310000027', kommune: '3403' };
const errorsOf = (part: Partial<WayOutDraft>) => {
  const read = readWayOut({ ...draft, ...part });
  return 'errors' in read ? read.errors : {};
};

test('reads a way out, with a date or without', () => {
  expect(readWayOut(draft)).toEqual({ wayOut });
  const ut = { tidligst: '2026-05-20', sannsynlig: '2026-05-20', senest: '2026-05-20', visshet: 'anslag' };
  expect(readWayOut({ ...draft, ventes: '20.5.26' })).toEqual({ wayOut: { ...wayOut, ut } });
  expect(readWayOut({ ...draft, ventes: '20.5.26', senest: '1.6.2026' })).toEqual({
    wayOut: { ...wayOut, ut: { ...ut, senest: '2026-06-01' } },
  });
  expect(readWayOut({ ...draft, kommune: '0301', bydel: '030101' })).toEqual({
    wayOut: { ...wayOut, kommune: '0301', bydel: '030101' },
  });
});

test('says what is wrong, field by field', () => {
  expect(errorsOf({ enhet: '12', kommune: '', grunn: ' ' })).toEqual({
    enhet: 'Et organisasjonsnummer har 9 sifre',
    kommune: 'Velg en kommune',
    grunn: 'Skriv en grunn',
  });
  expect(errorsOf({ ventes: 'i mai' })).toHaveProperty('ventes');
  expect(errorsOf({ ventes: '20.5.26', senest: 'i juni' })).toHaveProperty('senest');
  expect(errorsOf({ senest: '1.6.26' })).toHaveProperty('ventes');
  expect(errorsOf({ ventes: '20.5.26', senest: '19.5.26' })).toHaveProperty('senest');
});

test('lays what the tracker said to the fields', () => {
  const told = (path: string) => ({ path, code: 'x', message: path });
  expect(toldInForm([told('body.fra.bydel'), told('fra.enhet'), told('fra.ut.senest'), told('hendelse')])).toEqual({
    bydel: 'body.fra.bydel',
    enhet: 'fra.enhet',
    senest: 'fra.ut.senest',
  });
});
