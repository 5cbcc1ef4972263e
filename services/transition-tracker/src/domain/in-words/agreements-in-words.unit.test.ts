import { Samarbeidsavtale } from '@overgang/contracts/board';
import { expect, test } from 'vitest';
import type { Agreement } from '../expectations/agreements.ts';
import { agreementsInWords } from './agreements-in-words.ts';

const hamar: Agreement = {
  avtaleId: 'hamar-2026',
  kommune: '3403',
  institusjon: '310000019',
  gyldigFra: '2026-01-01',
  gyldigTil: '2026-12-31',
  frister: [{ forventning: 'bolig-mangler', dager: 21, dagslag: 'dager' }],
};
const oslo: Agreement = { avtaleId: 'oslo', kommune: '0301', gyldigFra: '2026-01-01', frister: [] };
const nameOf = (orgnr: string) => (orgnr === '310000019' ? 'Klinikk Hamar' : undefined);

test('names municipality, institution and rule', () => {
  const [shown] = agreementsInWords([hamar], { kommuner: ['3403'], nameOf });
  expect(Samarbeidsavtale.parse(shown)).toEqual(shown);
  expect(shown).toMatchObject({
    sted: { kommune: '3403', kommunenavn: 'Hamar' },
    institusjon: { orgnr: '310000019', navn: 'Klinikk Hamar' },
    gyldigTil: '2026-12-31',
    frister: [{ forventning: 'bolig-mangler', tittel: 'Bolig mangler', dager: 21, dagslag: 'dager' }],
  });
});

test('shows a unit without a name by its number, and leaves out what is not agreed', () => {
  const [first, second] = agreementsInWords([hamar, oslo], { kommuner: 'alle', nameOf: () => undefined });
  expect(first?.institusjon?.navn).toBe('Enhet 310000019');
  expect(second).not.toHaveProperty('institusjon');
  expect(second).not.toHaveProperty('gyldigTil');
});

test('shows the agreements of the municipalities asked for, and no others', () => {
  expect(agreementsInWords([hamar, oslo], { kommuner: ['0301'], nameOf }).map(({ avtaleId }) => avtaleId)).toEqual([
    'oslo',
  ]);
  expect(agreementsInWords([hamar, oslo], { kommuner: [], nameOf })).toEqual([]);
});
