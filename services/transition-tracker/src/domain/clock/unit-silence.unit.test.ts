import { addDays, isWorkingDay, osloTime } from '@overgang/calendar';
import type { Etat, Orgnr } from '@overgang/contracts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { silentOnlyBefore, type UnitReports, unitState, unitStates } from './unit-silence.ts';

const unit = '310000019' as Orgnr;
const at = (day: string): number => osloTime(day, '09:00').getTime();
const reports = (days: readonly string[], more: Partial<UnitReports> = {}): UnitReports => ({
  etat: 'tsb',
  unit,
  days,
  ...more,
});
/** Every working day from the one until the other, both included. */
const workingDays = (from: string, to: string): readonly string[] => {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) days.push(day);
  return days;
};
const daily = reports(workingDays('2026-09-01', '2026-10-16')); // a Friday
const weekly = reports(['2026-08-31', '2026-09-07', '2026-09-14', '2026-09-21', '2026-09-28', '2026-10-05']); // Mondays
const paces = (unitReports: UnitReports, ...days: readonly string[]) =>
  days.map((day) => unitState(unitReports, at(day)).pace);

test('a unit that reports each day is silent when two whole working days have passed, and no weekend counts', () => {
  expect(paces(daily, '2026-10-16', '2026-10-18', '2026-10-19', '2026-10-20', '2026-10-21')).toEqual([
    'i-rute',
    'i-rute',
    'i-rute',
    'i-rute',
    'taus',
  ]);
  expect(unitState(daily, at('2026-10-21'))).toEqual({
    etat: 'tsb',
    unit,
    lastDay: '2026-10-16',
    pace: 'taus',
    silentFor: 3,
    history: { usual: 1, longest: 1, counted: 33 },
  });
});

test('a unit that reports each Monday is silent when it has missed two', () => {
  expect(paces(weekly, '2026-10-12', '2026-10-16', '2026-10-19')).toEqual(['i-rute', 'i-rute', 'taus']);
});

test('a pause as long as one that it has had is no silence', () => {
  const paused = reports([...workingDays('2026-09-01', '2026-09-11'), ...workingDays('2026-09-23', '2026-10-16')]);
  expect(unitState(paused, at('2026-10-16'))).toMatchObject({ history: { usual: 1, longest: 8 } });
  expect(paces(paused, '2026-10-28', '2026-10-29')).toEqual(['i-rute', 'taus']);
});

test('a pause of more than twelve weeks ago is forgotten', () => {
  const long = reports(['2026-01-05', '2026-03-02', ...workingDays('2026-09-01', '2026-10-16')]);
  expect(unitState(long, at('2026-10-16'))).toMatchObject({ history: { longest: 1, counted: 33 } });
});

test('says nothing of a unit that seldom reports, and nothing of one that has long ended', () => {
  expect(paces(reports(['2026-10-01']), '2026-10-20')).toEqual(['sjelden']);
  expect(paces(reports(workingDays('2026-10-01', '2026-10-07')), '2026-10-20')).toEqual(['sjelden']);
  expect(paces(daily, '2027-01-08', '2027-02-01')).toEqual(['taus', 'sluttet']);
});

test('takes a report at a weekend for one of the days around it', () => {
  const weekends = reports([...daily.days, '2026-10-17', '2026-10-18']);
  expect(unitState(weekends, at('2026-10-21'))).toMatchObject({ silentFor: 3, history: { usual: 1, counted: 33 } });
});

test('blames no unit for what its door has not told, and ranks the rest by how unusual they are', () => {
  const nav = reports(daily.days, { etat: 'nav', unit: '310000035' as Orgnr });
  const fengsel = reports(daily.days, { etat: 'kriminalomsorg', unit: '310000027' as Orgnr });
  const second = reports(daily.days, { unit: '310000051' as Orgnr });
  const rare = reports(['2026-10-16'], { unit: '310000060' as Orgnr });
  const other = reports(['2026-10-16'], { unit: '310000043' as Orgnr, etat: 'boligsosial' });
  const through = new Map<Etat, number>([
    ['tsb', at('2026-10-26')],
    ['nav', at('2026-10-19')],
  ]);
  const found = unitStates([second, other, nav, rare, fengsel, weekly, daily], through);
  expect(found.map(({ etat, unit: of, pace, silentFor }) => [etat, of, pace, silentFor].join(' '))).toEqual([
    'tsb 310000019 taus 6',
    'tsb 310000051 taus 6',
    'tsb 310000019 taus 15',
    'nav 310000035 i-rute 1',
    'kriminalomsorg 310000027 i-rute 0',
    'boligsosial 310000043 sjelden 0',
    'tsb 310000060 sjelden 6',
  ]);
});

test('needs no history of a unit that has reported lately', () => {
  expect(silentOnlyBefore(at('2026-10-21'))).toBe('2026-10-19');
  const law = fc.property(fc.nat({ max: 40 }), fc.nat({ max: 12 }), (start, later) => {
    const lastDay = addDays('2026-03-20', start);
    const now = at(addDays(lastDay, later));
    const unitReports = reports([...workingDays('2026-02-02', addDays(lastDay, -1)), lastDay]);
    if (unitState(unitReports, now).pace === 'taus') expect(lastDay < silentOnlyBefore(now)).toBe(true);
    if (unitState(unitReports, now).silentFor >= 3) expect(lastDay < silentOnlyBefore(now)).toBe(true);
  });
  fc.assert(law, { numRuns: 500 });
});

test('once silent a unit stays so until it reports or has ended', () => {
  const law = fc.property(
    fc.uniqueArray(fc.integer({ min: 0, max: 80 }), { minLength: 1, maxLength: 40 }),
    fc.nat({ max: 120 }),
    (offsets, later) => {
      const days = offsets.toSorted((a, b) => a - b).map((offset) => addDays('2026-03-02', offset));
      const now = addDays(days.at(-1) ?? '2026-03-02', later);
      const before = unitState(reports(days), at(now)).pace;
      const after = unitState(reports(days), at(addDays(now, 1))).pace;
      if (before === 'taus') expect(['taus', 'sluttet']).toContain(after);
      if (before === 'sjelden') expect(['sjelden', 'sluttet']).toContain(after);
    },
  );
  fc.assert(law, { numRuns: 500 });
});
