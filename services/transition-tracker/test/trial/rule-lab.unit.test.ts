import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Agreement, byMunicipality, noAgreements } from '../../src/domain/expectations/agreements.ts';
import { asIfAllAlong } from '../../src/domain/expectations/other-agreements.ts';
import { foldJourney } from '../../src/domain/fold/fold.ts';
import type { Observation } from '../../src/domain/journey/observation.ts';
import { compareRuns, warningGained } from '../../src/domain/trial/compare-runs.ts';
import { journeyInTime } from '../../src/domain/trial/journey-in-time.ts';
import { type Run, runThrough } from '../../src/domain/trial/run-through.ts';
import { transitionsBetween } from '../../src/domain/trial/transitions-between.ts';
import { rulesComparedInWords } from '../../src/domain/trial/trials-in-words.ts';
import { arbitraryHistory } from '../arbitrary-history.ts';
import { at, clinic, hamar, kommune, prison, range, tell, transition } from '../tell.ts';

const admitted = tell('2025-01-06', 'opphold-startet', {
  ...clinic,
  ...hamar,
  slag: 'langtid',
  kommunaltBehov: 'ja',
  behov: { bolig: 'ja' },
});
const planned = tell('2025-01-07', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2025-06-02') });
const home = tell('2025-05-23', 'bolig', {
  ...hamar,
  home: 'b1',
  slag: 'kommunal',
  fra: '2025-06-02',
  names: transition(1),
} as never);
const out = tell('2025-06-02', 'ut', { ...clinic, mate: 'utskrevet', til: 'kommunal-bolig' } as never);
const past: readonly Observation[] = [admitted, planned, home, out];
const clinicSees = ['tsb:310000019'];
const lead = (dager: number): Agreement => ({
  avtaleId: 'a',
  kommune: '3403',
  gyldigFra: '2026-01-01',
  frister: [{ forventning: 'bolig-mangler', dager, dagslag: 'dager' }],
});
const held = (dager: number) => byMunicipality(asIfAllAlong([], lead(dager)));

const run = (observations: readonly Observation[], agreements = noAgreements, seenAs = clinicSees): Run => {
  const transitions = new Set(foldJourney(observations).stays.map(({ id }) => id));
  const through = runThrough(journeyInTime(observations), { agreements, until: at('2025-12-31'), seenAs, transitions });
  if (through === undefined) throw new Error('too many looks');
  return through;
};
const homeGap = (through: Run) => [...through.values()].find(({ expectation }) => expectation === 'bolig-mangler');

test('a journey is known step by step, as it was told, and not as it happened', () => {
  const late = { ...tell('2025-01-02', 'boligbehov', { svar: 'ja' }), recordedAt: at('2025-02-01') };
  const known = journeyInTime([planned, late, admitted]);
  expect(known.map(({ from }) => from)).toEqual([at('2025-01-06'), at('2025-01-07'), at('2025-02-01')]);
  expect(known.at(-1)?.journey).toEqual(foldJourney([admitted, planned, late]));
  expect(journeyInTime([])).toEqual([]);
});

test('what is told in one moment is one step, in the order in which it happened, and what is taken back is gone', () => {
  const [first, second] = [
    { ...planned, recordedAt: at('2025-02-01') },
    { ...admitted, recordedAt: at('2025-02-01') },
  ];
  expect(journeyInTime([first, second])).toEqual([{ from: at('2025-02-01'), journey: foldJourney([first, second]) }]);
  const { source, id } = planned;
  const takenBack = tell('2025-02-02', 'melding-trukket', { source, by: 'tsb', target: `${source} ${id}` });
  expect(journeyInTime([admitted, planned, takenBack]).at(-1)?.journey).toEqual(foldJourney([admitted]));
});

test('what is known last is what all of it makes, whatever is told in one moment', () => {
  fc.assert(
    fc.property(arbitraryHistory(), (history) => {
      expect(journeyInTime(history).at(-1)?.journey ?? foldJourney([])).toEqual(foldJourney(history));
    }),
    { numRuns: 100 },
  );
});

test('sees when a gap comes over its deadline, by the lead time that is tried', () => {
  const [byPractice, byFour] = [homeGap(run(past)), homeGap(run(past, held(28)))];
  const days = (from: number, to: number) => Math.round((to - from) / 86_400_000);
  expect(days(byFour?.overdueAt ?? 0, byPractice?.overdueAt ?? 0)).toBe(14);
  expect(homeGap(run(past, held(2)))).toEqual({ expectation: 'bolig-mangler' });
});

test('sees nothing of what the viewer was not shown, nor of other transitions, nor after the end', () => {
  expect(run(past, noAgreements, ['boligsosial:3411']).size).toBe(0);
  const known = journeyInTime(past);
  const by = { agreements: noAgreements, seenAs: clinicSees, until: at('2025-12-31') };
  expect(runThrough(known, { ...by, transitions: new Set() })?.size).toBe(0);
  expect(runThrough(known, { ...by, transitions: new Set([transition(1)]), until: at('2025-01-01') })?.size).toBe(0);
});

test('a journey that asks for endless looks is left out', () => {
  const many = Array.from({ length: 2_001 }, (_, minute) => ({
    ...tell('2025-01-08', 'boligbehov', { svar: 'ja' }),
    recordedAt: at('2025-01-08') + minute * 60_000,
  }));
  const by = {
    agreements: noAgreements,
    seenAs: clinicSees,
    until: at('2025-12-31'),
    transitions: new Set([transition(1)]),
  };
  expect(runThrough(journeyInTime([admitted, planned, ...many]), by)).toBeUndefined();
});

test('counts gaps by both, and the days of warning that were gained', () => {
  const [standing, four, two] = [run(past), run(past, held(28)), run(past, held(2))];
  const compared = compareRuns(compareRuns(new Map(), standing, four), standing, two);
  const rule = rulesComparedInWords(compared).find(({ forventning }) => forventning === 'bolig-mangler');
  expect(rule).toEqual({
    forventning: 'bolig-mangler',
    tittel: 'Bolig mangler',
    na: { mangler: 2, overFrist: 2 },
    provd: { mangler: 2, overFrist: 1 },
    bareProvd: 0,
    bareNa: 1,
    varsel: { mangler: 1, dager: 14, median: 14 },
  });
  expect(compareRuns(new Map(), two, four).get('bolig-mangler')).toMatchObject({ onlyTried: 1, onlyStanding: 0 });
});

test('a gap that only one of the two ever saw is counted there', () => {
  const seen = { expectation: 'sent-varsel' };
  const compared = compareRuns(new Map(), new Map(), new Map([['x', seen]]));
  expect(compareRuns(compared, new Map([['y', seen]]), new Map()).get('sent-varsel')).toMatchObject({
    standing: { gaps: 1, overdue: 0 },
    tried: { gaps: 1, overdue: 0 },
  });
  expect(rulesComparedInWords(compareRuns(compared, run(past), run(past))).map(({ tittel }) => tittel)).toEqual(
    [...rulesComparedInWords(compareRuns(compared, run(past), run(past))).map(({ tittel }) => tittel)].sort((a, b) =>
      a.localeCompare(b, 'nb'),
    ),
  );
});

test('the middle of the days that were gained', () => {
  const gained = (...days: readonly (readonly [number, number])[]) => warningGained({ earlier: new Map(days) });
  expect(gained()).toEqual({ gaps: 0, days: 0, median: 0 });
  expect(gained([14, 1])).toEqual({ gaps: 1, days: 14, median: 14 });
  expect(gained([7, 1], [-2, 1])).toEqual({ gaps: 2, days: 5, median: 2.5 });
  expect(gained([0, 3], [30, 1])).toEqual({ gaps: 4, days: 30, median: 0 });
});

test('takes the stays of the parties that began in the period', () => {
  const other = tell('2025-03-03', 'opphold-startet', { ...prison, ...hamar, slag: 'dom-over-90' } as never);
  const moved = tell('2025-03-04', 'opphold-startet', {
    ...clinic,
    stay: transition(3),
    kommune: kommune('3411'),
    slag: 'korttid',
  });
  const journey = foldJourney([admitted, other, moved, { ...planned, stay: transition(4) } as Observation]);
  const which = { kommune: '3403', fra: '2025-01-06', til: '2025-03-03' };
  expect([...transitionsBetween(journey, which)].sort()).toEqual([transition(1), transition(2), transition(4)]);
  expect([...transitionsBetween(journey, { ...which, institusjon: '310000027' })]).toEqual([transition(2)]);
  expect([...transitionsBetween(journey, { ...which, fra: '2025-01-07', til: '2025-03-02' })]).toEqual([transition(4)]);
});
