import { Avtaleversjon, Samarbeidsavtale } from '@overgang/contracts/board';
import { expect, test } from 'vitest';
import { type AgreementDecision, bookOf } from '../expectations/agreement-decision.ts';
import type { Agreement } from '../expectations/agreements.ts';
import { agreementHistory, agreementsInWords } from './agreements-in-words.ts';

const hamar: Agreement = {
  avtaleId: 'hamar-2026',
  kommune: '3403',
  institusjon: '310000019',
  gyldigFra: '2026-01-01',
  gyldigTil: '2026-12-31',
  frister: [{ forventning: 'bolig-mangler', dager: 21, dagslag: 'dager' }],
};
const oslo: Agreement = {
  avtaleId: 'oslo',
  kommune: '0301',
  gyldigFra: '2026-01-01',
  frister: [{ forventning: 'bolig-mangler', dager: 28, dagslag: 'dager' }],
};
const nameOf = (orgnr: string) => (orgnr === '310000019' ? 'Klinikk Hamar' : undefined);

const laidDown = (agreement: Agreement, versjon = 1): AgreementDecision => ({
  avtaleId: agreement.avtaleId,
  versjon,
  recordedAt: Date.parse('2026-01-01T09:00:00Z') + versjon,
  opphav: 'kall',
  av: '310000191',
  agreement,
});
const both = bookOf([laidDown(oslo), laidDown(hamar)]);
const nobody = { kommuner: [], enheter: [], nameOf };
const ids = (reading: Omit<Parameters<typeof agreementsInWords>[1], 'nameOf'>): readonly string[] =>
  agreementsInWords(both, { ...reading, nameOf }).map(({ avtaleId }) => avtaleId);

test('names municipality, institution, rule and version', () => {
  const [shown] = agreementsInWords(both, { ...nobody, kommuner: ['3403'] });
  expect(Samarbeidsavtale.parse(shown)).toEqual(shown);
  expect(shown).toMatchObject({
    sted: { kommune: '3403', kommunenavn: 'Hamar' },
    institusjon: { orgnr: '310000019', navn: 'Klinikk Hamar' },
    gyldigTil: '2026-12-31',
    versjon: 1,
    fastsatt: { opphav: 'kall', av: { orgnr: '310000191', navn: 'Enhet 310000191' } },
    frister: [{ forventning: 'bolig-mangler', tittel: 'Bolig mangler', dager: 21, dagslag: 'dager' }],
  });
});

test('shows a unit without a name by its number, and leaves out what is not agreed', () => {
  const [first, second] = agreementsInWords(both, { ...nobody, kommuner: 'alle', nameOf: () => undefined });
  expect(first?.institusjon?.navn).toBe('Enhet 310000019');
  expect(second).not.toHaveProperty('institusjon');
  expect(second).not.toHaveProperty('gyldigTil');
});

test('shows the agreements of the municipalities asked for and of the institution that is a party, and no others', () => {
  expect(ids({ kommuner: 'alle', enheter: [] })).toEqual(['hamar-2026', 'oslo']);
  expect(ids({ kommuner: ['0301'], enheter: [] })).toEqual(['oslo']);
  expect(ids({ kommuner: [], enheter: ['310000019'] })).toEqual(['hamar-2026']);
  expect(ids({ kommuner: [], enheter: [] })).toEqual([]);
});

test('lists agreements of one municipality by id, and none that was withdrawn', () => {
  const more = ['b', 'a', 'd', 'e', 'c'].map((avtaleId) => laidDown({ ...oslo, avtaleId }));
  const { agreement: _, ...withdrawn } = laidDown({ ...oslo, avtaleId: 'c' }, 2);
  const shown = agreementsInWords(bookOf([...more, withdrawn]), { ...nobody, kommuner: 'alle' });
  expect(shown.map(({ avtaleId }) => avtaleId)).toEqual(['a', 'b', 'd', 'e']);
});

test('tells the history newest first: who laid down what, and why it was withdrawn', () => {
  const { agreement: _, av, ...withdrawn } = { ...laidDown(hamar, 2), grunn: 'Sagt opp.', opphav: 'fil' } as const;
  const history = agreementHistory([laidDown(hamar), withdrawn], nameOf);
  for (const version of history) expect(Avtaleversjon.parse(version)).toEqual(version);
  expect(history).toMatchObject([
    { versjon: 2, slag: 'opphevet', opphav: 'fil', grunn: 'Sagt opp.' },
    { versjon: 1, slag: 'fastsatt', av: { orgnr: av, navn: 'Enhet 310000191' }, avtale: { avtaleId: 'hamar-2026' } },
  ]);
  expect(history[0]).not.toHaveProperty('avtale');
});

test('says of one that came from the file when it was laid down, and by nobody', () => {
  const { av: _, ...decision } = laidDown(oslo);
  const [shown] = agreementsInWords(bookOf([{ ...decision, opphav: 'fil' }]), { ...nobody, kommuner: 'alle' });
  expect(shown?.fastsatt).toEqual({ tidspunkt: '2026-01-01T09:00:00.001Z', opphav: 'fil' });
});
