import { expect, test } from 'vitest';
import { at, clinic, hamar, kommune, range, sources, tell, transition } from '../../../test/tell.ts';
import { foldJourney } from '../fold/fold.ts';
import type { ToMatch } from '../fold/match.ts';
import { type Candidate, candidateFor, inOrderOfFit } from './candidate-for.ts';

const admitted = tell('2026-01-05', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid' });
const planned = tell('2026-01-06', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-03-01') });
const out = tell('2026-03-01', 'ut', { ...clinic, mate: 'utskrevet', til: 'egen-bolig' });

/** What speaks for the stay, planned to end or ended on 1 March, of something said in February. */
const candidateOf = (said: Partial<ToMatch>, told = [admitted, planned]): Candidate => {
  const [stay] = foldJourney(told).stays;
  if (stay === undefined) throw new Error('There is a stay');
  return candidateFor(stay, { keys: [`${sources.nav} m1`], by: 'nav', at: at('2026-02-01'), ...hamar, ...said });
};

test.each([
  ['2026-02-28', 'boligen er ledig ved utgangen', 100],
  ['2026-03-01', 'boligen er ledig ved utgangen', 100],
  ['2026-03-02', 'boligen er ledig 1 dag etter utgangen', 99],
  ['2026-03-20', 'boligen er ledig 19 dager etter utgangen', 81],
  ['2026-03-21', 'boligen er ledig 20 dager etter utgangen', 80],
  ['2026-04-10', 'boligen er ledig 40 dager etter utgangen', 80],
])('counts each day that a home comes after the exit: one from %s', (fra, reason, score) => {
  const { reasons, score: counted } = candidateOf({ home: { fra } });
  expect([reasons[2], counted]).toEqual([reason, score]);
});

test.each([
  ['2026-02-28', 'boligen er ikke ledig lenger ved utgangen', 80],
  ['2026-03-01', 'boligen er ledig ved utgangen', 100],
  ['2026-05-01', 'boligen er ledig ved utgangen', 100],
])('asks whether a home is still there at the exit: one until %s', (til, reason, score) => {
  const { reasons, score: counted } = candidateOf({ home: { fra: '2026-02-01', til } });
  expect([reasons[2], counted]).toEqual([reason, score]);
});

test.each([
  ['2026-01-05 12:00', 'meldt under oppholdet', 100],
  ['2026-01-05 11:59', '0 dager før oppholdet begynte', 85],
  ['2026-01-04 12:00', '1 dag før oppholdet begynte', 85],
  ['2025-11-06 12:00', '60 dager før oppholdet begynte', 85],
  ['2025-11-05 12:00', '61 dager før oppholdet begynte', 70],
  ['2026-03-01 12:00', 'meldt under oppholdet', 100],
  ['2026-03-01 12:01', '0 dager etter utgangen', 90],
  ['2026-06-29 12:00', '120 dager etter utgangen', 90],
  ['2026-06-30 12:00', '121 dager etter utgangen', 70],
])('counts how far from the stay it was said: on %s', (when, reason, score) => {
  expect(candidateOf({ at: at(when) }, [admitted, planned, out])).toEqual({
    transition: clinic.stay,
    reasons: ['samme person', reason, 'samme kommune'],
    score,
  });
});

test('counts another municipality against it', () => {
  expect(candidateOf({ kommune: kommune('0301') })).toMatchObject({
    reasons: ['samme person', 'meldt under oppholdet', 'annen kommune'],
    score: 80,
  });
});

test('puts the best fit first, and two that fit as well always in the same order', () => {
  const of = (number: number, score: number): Candidate => ({ transition: transition(number), reasons: [], score });
  const sorted = [of(1, 70), of(3, 100), of(4, 85), of(2, 85)];
  const expected = [of(3, 100), of(2, 85), of(4, 85), of(1, 70)];
  expect(inOrderOfFit(sorted)).toEqual(expected);
  expect(inOrderOfFit(sorted.toReversed())).toEqual(expected);
});
