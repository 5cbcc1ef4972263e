import { expect, test } from 'vitest';
import { type Agreement, byMunicipality, noAgreements } from '../../src/domain/expectations/agreements.ts';
import type { Gap } from '../../src/domain/expectations/gap.ts';
import { foldJourney } from '../../src/domain/fold/fold.ts';
import { shiftsBetween, sumOfShifts } from '../../src/domain/trial/shift.ts';
import { ruleShiftsInWords } from '../../src/domain/trial/trials-in-words.ts';
import { tryAgreements } from '../../src/domain/trial/try-agreements.ts';
import { at, clinic, hamar, range, tell, transition } from '../tell.ts';

const told = [
  tell('2026-01-05', 'opphold-startet', {
    ...clinic,
    ...hamar,
    slag: 'langtid',
    kommunaltBehov: 'ja',
    behov: { bolig: 'ja', nav: 'ja' },
  }),
  tell('2026-01-06', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-06-01') }),
];
const consent = tell('2026-01-06', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
const agreed = (forventning: string, dager: number): readonly Agreement[] => [
  { avtaleId: 'a', kommune: '3403', gyldigFra: '2026-01-01', frister: [{ forventning, dager, dagslag: 'dager' }] },
];
const shift = (opened: number, closed: number, moved: number) => ({ opened, closed, moved });

/** What changes for a viewer on 1 April, two months before the exit, between agreements. */
const tried = (seenAs: readonly string[], before: readonly Agreement[], after: readonly Agreement[]) =>
  tryAgreements(foldJourney([...told, consent]), at('2026-04-01'), {
    standing: before.length === 0 ? noAgreements : byMunicipality(before),
    tried: byMunicipality(after),
    seenAs,
  });

test('a longer lead time opens a gap that the shorter one does not, and closes it when it is taken back', () => {
  const home = agreed('bolig-mangler', 90);
  expect(tried(['boligsosial:3403'], [], home)).toEqual(new Map([['bolig-mangler', shift(1, 0, 0)]]));
  expect(tried(['boligsosial:3403'], home, [])).toEqual(new Map([['bolig-mangler', shift(0, 1, 0)]]));
});

test('moves a deadline', () => {
  expect(tried(['tsb:310000019'], agreed('bolig-mangler', 90), agreed('bolig-mangler', 80))).toEqual(
    new Map([['bolig-mangler', shift(0, 0, 1)]]),
  );
  expect(tried(['tsb:310000019'], agreed('bolig-mangler', 90), agreed('bolig-mangler', 90)).size).toBe(0);
});

test('counts no gap that the viewer is not shown, however it is seen by others', () => {
  const home = agreed('bolig-mangler', 90);
  expect(tried(['boligsosial:3411'], [], home).size).toBe(0);
  expect(tried([], [], home).size).toBe(0);
  const unasked = tryAgreements(foldJourney(told), at('2026-04-01'), {
    standing: noAgreements,
    tried: byMunicipality(home),
    seenAs: ['koordinator:3403', 'boligsosial:3403'],
  });
  expect(unasked.size).toBe(0);
  expect(tried(['tsb:310000019', 'boligsosial:3403'], [], home).get('bolig-mangler')).toEqual(shift(1, 0, 0));
});

const gap = (expectation: string, more: Partial<Gap> = {}): Gap => ({
  transition: transition(1),
  expectation,
  occasion: '',
  row: expectation,
  trinn: 'kommende',
  since: 0,
  basis: { slag: 'praksis', henvisning: 'x' },
  ...more,
});

test('a gap is moved by another step, deadline or number, and by nothing else', () => {
  const before = [gap('a'), gap('b', { frist: 1 }), gap('c', { tall: 3 }), gap('d'), gap('e')];
  const after = [
    gap('a', { trinn: 'over-frist' }),
    gap('b', { frist: 2 }),
    gap('c', { tall: 4 }),
    gap('d', { since: 9, basis: { slag: 'avtale', henvisning: 'y' } }),
    gap('d', { occasion: 'another' }),
  ];
  expect(Object.fromEntries(shiftsBetween(before, after))).toEqual({
    a: shift(0, 0, 1),
    b: shift(0, 0, 1),
    c: shift(0, 0, 1),
    d: shift(1, 0, 0),
    e: shift(0, 1, 0),
  });
});

test('is summed and told rule by rule, with titles', () => {
  const [one, other] = [new Map([['bolig-mangler', shift(1, 0, 2)]]), new Map([['ansvarlig-mangler', shift(0, 3, 0)]])];
  const sum = sumOfShifts(sumOfShifts(one, other), one);
  expect(ruleShiftsInWords(sum)).toEqual({
    apner: 2,
    lukker: 3,
    flytter: 4,
    regler: [
      { forventning: 'ansvarlig-mangler', tittel: 'Ansvarlig mangler', apner: 0, lukker: 3, flytter: 0 },
      { forventning: 'bolig-mangler', tittel: 'Bolig mangler', apner: 2, lukker: 0, flytter: 4 },
    ],
  });
  expect(ruleShiftsInWords(new Map())).toEqual({ apner: 0, lukker: 0, flytter: 0, regler: [] });
});
