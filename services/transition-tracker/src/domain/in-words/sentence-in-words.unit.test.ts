import { expect, test } from 'vitest';
import { readers, texts } from '../../../test/read-timeline.ts';
import { hamar, prison, tell } from '../../../test/tell.ts';
import { sentenceInWords } from './sentence-in-words.ts';

test.each([
  [{ lengde: { ar: 1, maneder: 6, dager: 15 } }, ' Straffen er 1 år, 6 måneder og 15 dager.'],
  [{ lengde: { maneder: 1 } }, ' Straffen er 1 måned.'],
  [
    { lengde: { dager: 120 }, varetektsfradrag: 40, fravaersdager: 1 },
    ' Straffen er 120 dager. 40 dager i varetekt er trukket fra. 1 dag fravær er lagt til.',
  ],
  [undefined, ''],
])('says how long a sentence is, and what was taken off and added', (straff, words) => {
  expect(sentenceInWords(straff)).toBe(words);
});

test('is said to the prison alone, when the stay begins and when the sentence is another', () => {
  const told = [
    tell('2026-01-05', 'opphold-startet', {
      ...prison,
      ...hamar,
      slag: 'dom-over-90-dager',
      straff: { lengde: { ar: 1 } },
      behov: { nav: 'ja' },
      bases: ['straffegjennomføringsloven § 41'],
    }),
    tell('2026-02-01', 'gjennomforing-endret', {
      ...prison,
      form: 'overgangsbolig',
      straff: { lengde: { maneder: 8 } },
    }),
  ];
  expect(texts(told, readers.prison, { about: 2 }).join()).toContain('dom over 90 dager. Straffen er 1 år.');
  expect(texts(told, readers.prison, { about: 2 }).join()).toContain('i overgangsbolig. Straffen er 8 måneder.');
  const toNav = texts(told, readers.nav, { about: 2 });
  expect(toNav.length).toBeGreaterThan(0);
  expect(toNav.join()).not.toContain('Straffen');
});
