import { Samarbeidsavtale } from '@overgang/contracts/board';
import { expect, test } from 'vitest';
import { type AgreementDraft, draftOf, emptyDraft, errorsInForm, readDraft, withOneMore } from './agreement-draft.ts';

const agreement = Samarbeidsavtale.parse({
  avtaleId: 'hamar-dps',
  sted: { kommune: '3403', kommunenavn: 'Hamar' },
  institusjon: { orgnr: '310000019', navn: 'DPS Hamar' },
  gyldigFra: '2026-01-01',
  frister: [{ forventning: 'bolig-mangler', tittel: 'Bolig mangler', dager: 21, dagslag: 'dager' }],
});
const draft: AgreementDraft = { ...draftOf(agreement), grunn: 'Ny avtale.' };
const errorsOf = (part: Partial<AgreementDraft>): Record<string, string> => {
  const read = readDraft({ ...draft, ...part });
  return 'errors' in read ? Object.fromEntries(read.errors) : {};
};

test('a form with what an agreement says reads as that agreement', () => {
  expect(readDraft(draft)).toEqual({
    content: {
      kommune: '3403',
      institusjon: '310000019',
      gyldigFra: '2026-01-01',
      frister: [{ forventning: 'bolig-mangler', dager: 21, dagslag: 'dager' }],
    },
  });
});

test('takes a last day as people write it, and an organisation number with spaces', () => {
  expect(readDraft({ ...draft, gyldigTil: '31.12.26', institusjon: '310 000 019' })).toMatchObject({
    content: { gyldigTil: '2026-12-31', institusjon: '310000019' },
  });
});

test('says what is wrong, field by field', () => {
  const read = readDraft(emptyDraft(''));
  expect('errors' in read && [...read.errors.keys()]).toEqual([
    'kommune',
    'grunn',
    'gyldigFra',
    'frister.0.forventning',
    'frister.0.dager',
  ]);
  expect(errorsOf({ institusjon: '12' })).toEqual({ institusjon: 'Et organisasjonsnummer har 9 sifre' });
  expect(errorsOf({ gyldigTil: '31.12.2025' })).toEqual({ gyldigTil: 'Siste dag kan ikke være før første dag' });
  expect(errorsOf({ gyldigTil: 'snart' })).toHaveProperty('gyldigTil');
  expect(errorsOf({ frister: [] })).toHaveProperty('frister');
  expect(errorsOf({ institusjon: '310000018' })).toHaveProperty('institusjon');
});

test.each(['', '-1', '366', '3,5', '1e2'])('takes no %j for a number of days', (dager) => {
  const frister = draft.frister.map((row) => ({ ...row, dager }));
  expect(Object.keys(errorsOf({ frister }))).toEqual(['frister.0.dager']);
});

test('a rule that stands twice is told of at the second', () => {
  const more = withOneMore(draft);
  expect(more.frister.map(({ key }) => key)).toEqual([0, 1]);
  const twice = more.frister.map((row) => ({ ...row, forventning: 'bolig-mangler', dager: '5' }));
  expect(errorsOf({ frister: twice })).toEqual({ 'frister.1.forventning': 'Regelen står to ganger' });
});

test('what the tracker says is wrong stands at the field that it means', () => {
  const told = [{ path: 'avtale.frister.2.forventning', code: 'ukjent-regel', message: 'Ukjent.' }];
  expect([...errorsInForm(told)]).toEqual([['frister.2.forventning', 'Ukjent.']]);
});
