import { expect, test } from 'vitest';
import { at } from '../../../test/tell.ts';
import type { Step } from '../expectations/expectation.ts';
import { climbLadder } from './climb-ladder.ts';

const before = (antall: number) => ({ slag: 'for-utgang', antall, enhet: 'virkedager' }) as const;

/** Seen eight working days before the exit, over its deadline four before, critical one before. */
const home: readonly Step[] = [
  { trinn: 'kommende', fra: before(8) },
  { trinn: 'over-frist', fra: before(4) },
  { trinn: 'kritisk', fra: before(1) },
];
/** Over its deadline at once, critical a day after. */
const atOnce: readonly Step[] = [
  { trinn: 'over-frist', fra: { slag: 'straks' } },
  { trinn: 'kritisk', fra: { slag: 'etter', antall: 24, enhet: 'timer' } },
];

const since = at('2026-01-05');
/** The exit is on Wednesday 20 May: eight, four and one working days before are 7, 13 and 19 May (17 May is a Sunday). */
const climb = (now: string, occasion: object = {}, ladder = home) =>
  climbLadder(ladder, { key: '', since, ...occasion }, { now: at(now), outDay: '2026-05-20' });

test.each([
  ['2026-05-06 23:59', undefined, '2026-05-07 00:00'],
  ['2026-05-07 00:00', 'kommende', '2026-05-13 00:00'],
  ['2026-05-12 23:59', 'kommende', '2026-05-13 00:00'],
  ['2026-05-13 00:00', 'over-frist', '2026-05-19 00:00'],
  ['2026-05-18 23:59', 'over-frist', '2026-05-19 00:00'],
  ['2026-05-19 00:00', 'kritisk', undefined],
])('stands on the step whose moment has come: at %s', (now, trinn, next) => {
  const { changesAt, frist, ...climbed } = climb(now);
  expect(climbed.trinn).toBe(trinn);
  expect(changesAt).toBe(next && at(next));
  expect(frist).toBe(at('2026-05-13 00:00'));
  if (trinn !== undefined) expect(climbed.openedAt).toBe(at('2026-05-07 00:00'));
});

test('never climbs before it has come to be so', () => {
  const late = { since: at('2026-05-14') };
  expect(climb('2026-05-14 11:59', late)).toMatchObject({ trinn: undefined, changesAt: at('2026-05-14') });
  expect(climb('2026-05-14', late)).toMatchObject({ trinn: 'over-frist', openedAt: at('2026-05-14') });
});

test('is one lower under a temporary roof, and no step twice', () => {
  const lowered = { lowered: true } as const;
  expect(climb('2026-05-07', lowered)).toMatchObject({ trinn: 'kommende', changesAt: at('2026-05-19 00:00') });
  expect(climb('2026-05-13', lowered)).toMatchObject({ trinn: 'kommende', changesAt: at('2026-05-19 00:00') });
  expect(climb('2026-05-19', lowered)).toMatchObject({ trinn: 'over-frist', changesAt: undefined });
  const remark: readonly Step[] = [{ trinn: 'merknad', fra: { slag: 'straks' } }];
  expect(climb('2026-05-19', lowered, remark).trinn).toBe('merknad');
});

test('ends by itself, at the moment and not before', () => {
  const until = { until: at('2026-05-15') };
  expect(climb('2026-05-07', until).changesAt).toBe(at('2026-05-13 00:00'));
  expect(climb('2026-05-14', until)).toMatchObject({ trinn: 'over-frist', changesAt: at('2026-05-15') });
  expect(climb('2026-05-15', until)).toEqual({
    trinn: undefined,
    openedAt: 0,
    frist: undefined,
    changesAt: undefined,
  });
  expect(climb('2026-05-01', { until: at('2026-05-06') }).changesAt).toBeUndefined();
  expect(climb('2026-05-01', { until: at('2026-05-07 00:00') }).changesAt).toBeUndefined();
});

test('opens at once when it comes to be so, unless it is over by then', () => {
  const ahead = { since: at('2026-06-01') };
  expect(climb('2026-05-01', ahead, atOnce)).toEqual({
    trinn: undefined,
    openedAt: 0,
    frist: undefined,
    changesAt: at('2026-06-01'),
  });
  expect(climb('2026-06-01', ahead, atOnce)).toEqual({
    trinn: 'over-frist',
    openedAt: at('2026-06-01'),
    frist: undefined,
    changesAt: at('2026-06-02'),
  });
  for (const until of [at('2026-06-01'), at('2026-05-20')])
    expect(climb('2026-05-01', { ...ahead, until }, atOnce).changesAt).toBeUndefined();
});

test('takes no step back where an agreement has moved one past another', () => {
  const agreed: readonly Step[] = [
    { trinn: 'kommende', fra: before(4) },
    { trinn: 'over-frist', fra: before(8) },
  ];
  expect(climb('2026-05-07', {}, agreed)).toMatchObject({ trinn: 'over-frist', changesAt: undefined });
  expect(climb('2026-05-13', {}, agreed)).toMatchObject({ trinn: 'over-frist', changesAt: undefined });
});

test('climbs no step that is counted from an exit that nobody knows', () => {
  const climbed = climbLadder(home, { key: '', since }, { now: at('2026-05-19'), outDay: undefined });
  expect(climbed).toMatchObject({ trinn: undefined, frist: undefined, changesAt: undefined });
});
