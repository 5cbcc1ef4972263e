import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AcceptedNumbers, parseIdentityNumber, someSyntheticNumbers } from './index.ts';

const today = '2026-03-10';
const codeOf = (text: string, accept: AcceptedNumbers['accept'] = 'synthetic', on = today): string => {
  const parsed = parseIdentityNumber(text, { accept, today: on });
  return parsed.kind === 'accepted' ? parsed.number.kind : parsed.code;
};

// From Skatteetaten's test population, as published in navikt/fnrvalidator#116. Nobody alive can have them.
const born = ['17912099997', '29822099635', '05840399895', '12829499914', '12905299938', '21883649874', '21929774873'];
const foreign = ['57912075186', '69822075096', '45840375084', '52829400197', '52905200100', '61883600222'];

test.each(born)('knows the synthetic fødselsnummer %s', (text) => {
  expect(codeOf(text)).toBe('fodselsnummer');
});

test.each(foreign)('knows the synthetic D-number %s', (text) => {
  expect(codeOf(text)).toBe('d-nummer');
});

test('refuses synthetic numbers where only real ones are taken', () => {
  expect(codeOf('17912099997', 'real')).toBe('syntetisk-ikke-godtatt');
  expect(codeOf('17912099997', 'both')).toBe('fodselsnummer');
});

/** All eleven-digit texts that begin so and are not refused. Nobody alive has a number of a day that is yet to come. */
const acceptedAmong = (nine: string, accept: AcceptedNumbers['accept'], on = today): string[] =>
  Array.from({ length: 100 }, (_, at) => `${nine}${String(at).padStart(2, '0')}`).filter((text) =>
    /nummer$/.test(codeOf(text, accept, on).replace('internt-hjelpenummer', '')),
  );

test('refuses what could be a real number where only synthetic ones are taken', () => {
  const [real, ...others] = acceptedAmong('311239999', 'real');
  expect(others).toEqual([]);
  expect(codeOf(real ?? '', 'synthetic')).toBe('ekte-ikke-godtatt');
});

test('takes up to three more first control digits for real numbers from 2032 on, and for synthetic ones now', () => {
  expect(acceptedAmong('311239999', 'real', '2031-12-31').length).toBe(1);
  expect(acceptedAmong('311239999', 'real', '2032-01-01').length).toBeGreaterThan(1);
  expect(acceptedAmong('319239999', 'synthetic').length).toBeGreaterThan(1);
});

test('knows an FH-number, and takes it as real: nothing in it says that it is a test', () => {
  const [fh, ...others] = acceptedAmong('812345678', 'real');
  expect(others).toEqual([]);
  expect(codeOf(fh ?? '', 'real')).toBe('fh-nummer');
  expect(codeOf(fh ?? '', 'synthetic')).toBe('ekte-ikke-godtatt');
  expect(acceptedAmong('812345678', 'real', '2032-01-01')).toEqual([fh]);
});

test('refuses a help number of one hospital, and says that it is one', () => {
  for (const accept of ['real', 'synthetic', 'both'] as const) {
    const codes = Array.from({ length: 100 }, (_, at) => codeOf(`315239999${String(at).padStart(2, '0')}`, accept));
    expect(codes.filter((code) => code === 'internt-hjelpenummer').length).toBe(1);
    expect(acceptedAmong('315239999', accept)).toEqual([]);
  }
});

test('finds a lost leading zero', () => {
  expect(codeOf('5840399895')).toBe('mistet-ledende-null');
  expect(codeOf('5840399895', 'real')).toBe('mistet-ledende-null');
  expect(codeOf('5840399896')).toBe('feil-lengde');
});

test.each([
  ['1791209999', 'feil-lengde'],
  ['179120999970', 'feil-lengde'],
  ['', 'ikke-bare-siffer'],
  ['1791209999a', 'ikke-bare-siffer'],
  ['179120  99997', 'ikke-bare-siffer'],
  ['١٧٩١٢٠٩٩٩٩٧', 'ikke-bare-siffer'],
  ['17912099998', 'feil-kontrollsiffer'],
  ['71912099997', 'dato-finnes-ikke'],
  ['32812099997', 'dato-finnes-ikke'],
  ['00812099997', 'dato-finnes-ikke'],
  ['29822199997', 'dato-finnes-ikke'],
  ['31842099997', 'dato-finnes-ikke'],
  ['17932099997', 'dato-finnes-ikke'],
  ['17802099997', 'dato-finnes-ikke'],
  ['17002099997', 'dato-finnes-ikke'],
  ['40812099997', 'dato-finnes-ikke'],
  ['00000000000', 'dato-finnes-ikke'],
])('refuses %j: %s', (text, code) => {
  expect(codeOf(text)).toBe(code);
});

test('reads past one space or hyphen in the middle and blanks around', () => {
  expect(codeOf(' 179120 99997 ')).toBe('fodselsnummer');
  expect(codeOf('179120-99997')).toBe('fodselsnummer');
});

const mistyped = (digits: string, place: number, plus: number): string =>
  `${digits.slice(0, place)}${(Number(digits[place]) + plus) % 10}${digits.slice(place + 1)}`;
const swapped = (digits: string, place: number): string =>
  `${digits.slice(0, place)}${digits[place + 1]}${digits[place]}${digits.slice(place + 2)}`;

test('finds every single wrong digit and every two neighbours that changed places', () => {
  const numbers = someSyntheticNumbers(1, 200).map((number) => number.disclose());
  const place = fc.integer({ min: 0, max: 10 });
  fc.assert(
    fc.property(fc.constantFrom(...numbers), place, fc.integer({ min: 1, max: 9 }), (digits, at, plus) => {
      expect(parseIdentityNumber(mistyped(digits, at, plus), { accept: 'both', today }).kind).toBe('refused');
    }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...numbers), fc.integer({ min: 0, max: 9 }), (digits, at) => {
      fc.pre(digits[at] !== digits[at + 1]);
      expect(parseIdentityNumber(swapped(digits, at), { accept: 'both', today }).kind).toBe('refused');
    }),
  );
});

test('takes any text without failing', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{11}$/)), (text) => {
      expect(parseIdentityNumber(text, { accept: 'both', today }).kind).toMatch(/accepted|refused/);
    }),
  );
});
