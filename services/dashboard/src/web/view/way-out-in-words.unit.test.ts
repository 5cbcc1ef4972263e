import { expect, test } from 'vitest';
import { wayOutInWords } from './way-out-in-words.ts';

const per = '2026-03-06T09:30:00+01:00';
const planned = (days: readonly [string, string, string], visshet: 'anslag' | 'planlagt' | 'bekreftet') => {
  const [tidligst, sannsynlig, senest] = days;
  return wayOutInWords({ tilstand: 'planlagt', periode: { tidligst, sannsynlig, senest, visshet } }, per);
};

test('says a range with its likely day, how sure it is and how far off', () => {
  expect(planned(['2026-03-16', '2026-03-18', '2026-03-25'], 'anslag')).toEqual({
    text: '16.–25. mars',
    detail: 'Trolig 18. mars, anslag, om 12 dager',
  });
});

test('says a single day without repeating it', () => {
  expect(planned(['2026-03-07', '2026-03-07', '2026-03-07'], 'bekreftet')).toEqual({
    text: '7. mars',
    detail: 'Bekreftet, i morgen',
  });
});

test('says that a range has passed', () => {
  expect(planned(['2026-03-01', '2026-03-02', '2026-03-03'], 'planlagt').detail).toBe(
    'Trolig 2. mars, planlagt, passert for 3 dager siden',
  );
});

test('says that it may be today when the likely day has passed and the latest has not', () => {
  expect(planned(['2026-03-01', '2026-03-04', '2026-03-20'], 'planlagt').detail).toBe(
    'Trolig 4. mars, planlagt, i dag',
  );
});

test('says what was reckoned of a sentence, and that nobody has given the date', () => {
  const regnet = { tidligst: '2027-03-04', senest: '2027-07-02' };
  const detail = 'Regnet av dommen, dato er ikke meldt';
  expect(wayOutInWords({ tilstand: 'uten-dato', regnet: { ...regnet, grunn: 'to-tredjedeler' } }, per)).toEqual({
    text: 'Mellom 4. mars 2027 (2/3 tid) og 2. juli 2027 (full tid)',
    detail,
  });
  expect(wayOutInWords({ tilstand: 'uten-dato', regnet }, per).text).toBe('Mellom 4. mars 2027 og 2. juli 2027');
  const oneDay = { tidligst: '2026-07-02', senest: '2026-07-02', grunn: 'full-tid' } as const;
  expect(wayOutInWords({ tilstand: 'uten-dato', regnet: oneDay }, per)).toEqual({ text: '2. juli (full tid)', detail });
});

test('says that whoever is in remand can be released the same day', () => {
  expect(wayOutInWords({ tilstand: 'uten-dato', varetekt: true }, per)).toEqual({
    text: 'Ingen dato',
    detail: 'Varetekt: kan løslates samme dag',
  });
});

test('says when nobody has given a date, and when somebody is ready', () => {
  expect(wayOutInWords({ tilstand: 'uten-dato' }, per).text).toBe('Ingen dato');
  expect(wayOutInWords({ tilstand: 'klar', siden: '2026-03-04T10:00:00+01:00' }, per)).toEqual({
    text: 'Klar nå',
    detail: 'Meldt klar 4. mars',
  });
});

test.each([
  ['avbrutt', 'uten-tak', 'Avbrøt behandlingen, uten tak over hodet'],
  ['loslatt', undefined, 'Løslatt'],
  ['utskrevet', 'hos-familie', 'Utskrevet, til familie'],
  ['ukjent', 'uten-tak', 'Uten tak over hodet'],
  ['ukjent', undefined, undefined],
] as const)('says how somebody left: %s, %s', (mate, til, detail) => {
  const left = {
    tilstand: 'ute',
    tidspunkt: '2026-03-04T23:30:00Z',
    mate,
    ...(til === undefined ? {} : { til }),
  } as const;
  expect(wayOutInWords(left, per)).toEqual({ text: 'Ute 5. mars', ...(detail === undefined ? {} : { detail }) });
});
