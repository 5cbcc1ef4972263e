import { expect, test } from 'vitest';
import { conditionNames } from './conditions.ts';
import { dayPriceIn } from './day-prices.ts';
import { openQuestions } from './open-questions.ts';
import { assumptionsInWords, conditionWords, endWords, linkTo, provisos } from './payment-words.ts';

test('says each condition in three ways that can follow a colon, and none twice', () => {
  const all = conditionNames.flatMap((name) => {
    const { ja, nei, 'ikke-meldt': unsaid } = conditionWords[name];
    return [ja, nei, unsaid];
  });
  for (const text of all) expect(text).toMatch(/^\p{Ll}.{20,}\p{Ll}$/u);
  expect(new Set(all).size).toBe(all.length);
});

test('names the section that asks for each condition, in the order of the regulation', () => {
  expect(conditionNames.map((name) => conditionWords[name].paragraf)).toEqual([
    '§ 7',
    '§ 8',
    '§ 9',
    '§ 9',
    '§ 9',
    '§ 9',
    '§ 10',
    '§ 13',
    '§ 13',
  ]);
  expect(linkTo('§ 13')).toEqual({
    tekst: 'FOR-2011-11-18-1115 § 13',
    lenke: 'https://lovdata.no/forskrift/2011-11-18-1115/%C2%A713',
  });
});

test('says how a time of being ready ended', () => {
  expect(endWords).toEqual({
    avmeldt: 'Ikke lenger utskrivningsklar',
    ut: 'Pasienten reiste',
    dod: 'Personen er død',
    videre: 'Oppholdet fortsatte i en annen enhet',
  });
});

test('says how each thing that the regulation leaves open is answered, and who answered it', () => {
  const own = 'Står ikke i forskriften; satt av Overgang';
  const said = assumptionsInWords(openQuestions);
  expect(said.map(({ tekst }) => tekst)).toEqual([
    '«Straks» i § 10 er 120 minutter. Kommer varselet senere, betales det fra dagen det kom.',
    '«Straks» i § 11 er 120 minutter. Sier kommunen ja innen da, blir det ingen døgn.',
    'Dagen kommunen sier at den kan ta imot, telles ikke.',
    'Dagen pasienten reiser, telles ikke.',
    'Varselet om innleggelsen (§ 8) skal komme innen 24 timer. Er oppholdet langt (langtid), holder det at det kommer før pasienten er klar.',
  ]);
  expect(said.map(({ kilde }) => kilde)).toEqual([
    own,
    own,
    'Helse- og omsorgsdepartementets svar om § 13 (2012)',
    own,
    own,
  ]);
  const other = assumptionsInWords({ ...openQuestions, answerDayCounts: true, longStays: ['langtid', 'korttid'] });
  expect(other[2]).toEqual({ tekst: 'Dagen kommunen sier at den kan ta imot, telles.', kilde: own });
  expect(other[4]?.tekst).toContain('(langtid, korttid)');
});

test('says what the estimate cannot know, also that it leaves out the municipality of before', () => {
  const always = [
    'Anslaget bygger på det som er meldt i Overgang. Det er ikke et krav.',
    'Døgn som skyldes forhold utenfor kommunens kontroll, skal trekkes fra (§ 13). Overgang får ikke vite om dem.',
    'Svar som kommunen har gitt utenom Overgang, er ikke med.',
  ];
  expect(provisos(false)).toEqual(always);
  expect(provisos(true)).toEqual([
    ...always,
    'Personen har byttet kommune. Døgn for den forrige kommunen er ikke med.',
  ]);
});

test.each([
  [2013, undefined],
  [2014, 4255],
  [2015, 4387],
  [2016, 4505],
  [2017, 4622],
  [2018, 4747],
  [2019, 4885],
  [2020, 5036],
  [2021, 5167],
  [2022, 5306],
  [2023, 5508],
  [2024, 5745],
  [2025, undefined],
])('knows the price of a day in %i as it was published, and guesses none', (year, price) => {
  expect(dayPriceIn(year)).toBe(price);
});
