import { Forventningsregel } from '@overgang/contracts/board';
import { expect, test } from 'vitest';
import { titleOf } from '../expectations/expectation-titles.ts';
import { expectations } from '../expectations/expectations.ts';
import { mayBeAgreed } from '../expectations/may-be-agreed.ts';
import { expectationsInWords } from './expectations-in-words.ts';

const rules = () => expectationsInWords();
const ruleOf = (id: string) => rules().find((rule) => rule.id === id);

test('says every rule of the catalogue as the contract asks', () => {
  for (const rule of rules()) expect(Forventningsregel.parse(rule)).toEqual(rule);
  expect(new Set(rules().map(({ id }) => id))).toEqual(new Set(expectations.map(({ id }) => id)));
});

test('leaves no place for a number open', () => {
  expect(JSON.stringify(rules())).not.toMatch(/[{]\w+[}]/);
});

test('never says the same rule twice in the same words', () => {
  const said = rules().map(({ id, regel }) => `${id}: ${regel}`);
  expect(new Set(said).size).toBe(said.length);
});

test('says the lead time, also where it counts down from the exit or is one', () => {
  expect(ruleOf('bolig-mangler')?.regel).toBe('En egnet bolig skal være på plass senest 14 dager før ut.');
  expect(ruleOf('ikke-mottatt')?.regel).toBe('Et varsel skal tas imot av en person innen 1 virkedag.');
  expect(ruleOf('sent-varsel')?.regel).toContain('minst 14 dager før ut');
});

test('says whom the rule is for, where the law differs', () => {
  expect(
    rules()
      .filter(({ id }) => id === 'dato-passert')
      .map(({ regel }) => regel.split('. ')[1]),
  ).toEqual(['Gjelder opphold i TSB.', 'Gjelder opphold i fengsel.']);
});

test('names the agency whose move it is, where the rule alone decides', () => {
  expect(ruleOf('bolig-mangler')?.ansvarlig).toBe('boligsosial');
  expect(ruleOf('dato-passert')?.ansvarlig).toBe('tsb');
  expect(ruleOf('ikke-mottatt')?.ansvarlig).toBeUndefined();
  expect(ruleOf('dato-mangler')?.ansvarlig).toBeUndefined();
});

test('shows the law with its section and link', () => {
  expect(ruleOf('dato-mangler')?.grunnlag).toEqual({
    slag: 'lov',
    tekst: 'FOR-2011-11-18-1115 § 8',
    lenke: 'https://lovdata.no/forskrift/2011-11-18-1115/%C2%A78',
    gyldigFra: '2019-01-01',
  });
});

test('lets practice be agreed on, and never law', () => {
  expect(mayBeAgreed('bolig-mangler')).toBe(true);
  expect(mayBeAgreed('samtykke-uavklart')).toBe(false);
  expect(mayBeAgreed('finnes-ikke')).toBe(false);
});

test('titles a rule that it does not know by its id', () => {
  expect(titleOf('bolig-mangler')).toBe('Bolig mangler');
  expect(titleOf('finnes-ikke')).toBe('finnes-ikke');
});

test('says each row, what it is for, when it is seen, and how it grows', () => {
  expect(rules().map(({ rad }) => rad)).toEqual(expectations.map(({ row }) => row));
  const home = rules().find(({ rad }) => rad === 'bolig-mangler');
  expect(home?.trapp).toEqual(['Kommer 56 dager før ut', 'Over frist 14 dager før ut', 'Kritisk 2 virkedager før ut']);
  expect(home?.gjelder).toContain('dom inntil 90 dager og bøtesoning');
  expect(home?.engelsk.regel).toBe('A suitable home is in place at least 14 days before the exit.');
  expect(rules().find(({ rad }) => rad === 'bolig-mangler/uten-dato')).toMatchObject({
    regel: 'Når ingen dato er kjent, skal arbeidet med bolig være i gang.',
    trapp: ['Kommer med en gang'],
    engelsk: { regel: 'While no date is known, work on a home is under way.' },
  });
  expect(ruleOf('ikke-mottatt')?.engelsk.regel).toContain('1 working day');
  expect(ruleOf('ikke-mottatt')?.trapp[0]).toMatch(/^\S.* etter 1 virkedag$/);
});

test('says the lead time that an agreement would take the place of, and none where nothing may be agreed', () => {
  const rules = expectationsInWords();
  const usual = (rad: string) => rules.find((rule) => rule.rad === rad)?.vanligFrist;
  expect(usual('bolig-mangler')).toEqual({ antall: 14, enhet: 'dager', slag: 'for-utgang' });
  expect(usual('sent-varsel/klinikk')).toEqual({ antall: 14, enhet: 'dager', slag: 'varsel' });
  expect(rules.filter(({ kanAvtales, vanligFrist }) => !kanAvtales && vanligFrist !== undefined)).toEqual([]);
});
