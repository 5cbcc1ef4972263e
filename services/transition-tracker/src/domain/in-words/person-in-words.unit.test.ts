import { expect, test } from 'vitest';
import { inClinic } from '../../../test/read-timeline.ts';
import { at, tell, transition } from '../../../test/tell.ts';
import { foldJourney } from '../fold/fold.ts';
import { readingOf } from '../readers/reading.ts';
import { surveyOf } from '../survey/survey.ts';
import { observationInWords } from './observation-in-words.ts';
import { kommuneName, placeInWords } from './place-in-words.ts';

test('says that the person is dead', () => {
  const journey = foldJourney(inClinic);
  const s = surveyOf(journey, transition(1));
  if (s === undefined) throw new Error('The stay is not there');
  const asked = { audience: 'tsb:310000019', now: at('2026-03-01'), nameOf: () => undefined };
  const reading = readingOf(s, asked);
  expect(observationInWords(tell('2026-02-01', 'dodsfall', {}), reading)).toBe('Personen er død.');
});

test('names places, and shows the number of one that it does not know', () => {
  expect(placeInWords('0301', '030101')).toBe('bydel Gamle Oslo');
  expect(placeInWords('0301', '030199')).toBe('bydel 030199');
  expect(placeInWords('3403', undefined)).toBe('Hamar');
  expect(kommuneName('9999')).toBe('9999');
});
