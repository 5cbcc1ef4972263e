import { expect, test } from 'vitest';
import { evolve } from '../../src/domain/fold/evolve.ts';
import { emptyJourney } from '../../src/domain/journey/journey.ts';
import { sources } from '../tell.ts';
import { journeyLaws, takingBack } from './journey-laws.ts';
import { testLaws } from './law.ts';

testLaws(journeyLaws);

test('leaves retractions to the fold', () => {
  const retraction = takingBack({ source: sources.nav, id: 'm1', by: 'nav', at: 1, recordedAt: 1, kind: 'dodsfall' });
  expect(evolve(emptyJourney, retraction)).toStrictEqual({ ...emptyJourney, last: [2, 2, sources.nav, 'trukket-m1'] });
});
