import { Enhetspust } from '@overgang/contracts/board';
import { expect, test } from 'vitest';
import { lastHeardInWords, nameOfUnit, silenceInWords, unitsThatFit, usualOfUnitInWords } from './sender-words.ts';

const unit = (differences: Partial<Record<keyof Enhetspust, unknown>> = {}): Enhetspust =>
  Enhetspust.parse({
    etat: 'tsb',
    enhet: '310000019',
    navn: 'DPS Hamar',
    meldteSist: '2026-11-10',
    tilstand: 'taus',
    stilleVirkedager: 8,
    historie: { vanlig: 1, lengst: 3, antall: 20 },
    ...differences,
  });

test('says when a unit was last heard, for how long it has been silent, and what is usual', () => {
  expect(lastHeardInWords(unit(), '2026-11-20')).toBe('Meldte sist 10. november, for 10 dager siden');
  expect(silenceInWords(unit())).toBe('Stille i 8 virkedager');
  expect(usualOfUnitInWords(unit())).toBe(
    'Melder vanligvis hver virkedag. Lengste opphold mellom to meldinger: 3 virkedager.',
  );
  expect(usualOfUnitInWords(unit({ historie: { vanlig: 4, lengst: 9, antall: 8 } }))).toMatch(
    /omtrent hver 4\. virkedag/,
  );
  expect(usualOfUnitInWords(unit({ historie: undefined }))).toBeUndefined();
});

test('names a unit by its number where it has no name', () => {
  expect(nameOfUnit(unit({ navn: undefined }))).toBe('Enhet 310000019');
});

test('finds units by name, number and state', () => {
  const other = unit({ enhet: '310000027', navn: 'Hamar fengsel', etat: 'kriminalomsorg', tilstand: 'i-rute' });
  expect(unitsThatFit([unit(), other], 'hamar dps')).toEqual([unit()]);
  expect(unitsThatFit([unit(), other], '310000027')).toEqual([other]);
  expect(unitsThatFit([unit(), other], 'som vanlig')).toEqual([other]);
  expect(unitsThatFit([unit(), other], '')).toHaveLength(2);
});
