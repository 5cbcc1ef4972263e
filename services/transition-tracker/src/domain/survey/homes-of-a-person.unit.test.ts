import { expect, test } from 'vitest';
import { admitted, one } from '../../../test/read-timeline.ts';
import { at, clinic, hamar, range, tell } from '../../../test/tell.ts';
import { foldJourney } from '../fold/fold.ts';
import type { HomeKind, Observation } from '../journey/observation.ts';
import { keptHomeOf } from './kept-home.ts';
import { lastRoofOf } from './last-roof.ts';
import { firstOf, type Open, uncovered } from './open-homes.ts';
import { type Survey, surveyOf } from './survey.ts';
import { lackingHomeOf, nearHomeOf, sofaOf, surplusHomesOf } from './unfit-home.ts';

/** What is known of somebody in a clinic since 5 January, out on 20 May. */
const knownAfter = (...told: readonly Observation[]): Survey => {
  const planned = tell('2026-01-06', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-05-20') });
  const s = surveyOf(foldJourney([admitted, planned, ...told]), clinic.stay);
  if (s === undefined) throw new Error('There is a stay');
  return s;
};

interface From {
  readonly home?: string;
  readonly slag?: HomeKind;
  readonly til?: string;
  readonly sofa?: boolean;
  readonly egenskaper?: readonly ('egnet-for-barn' | 'avstand' | 'uten-trapp')[];
}

const given = (when: string, fra: string, more: From = {}) =>
  tell(when, 'bolig', { ...one, home: 'a', slag: 'kommunal', fra, ...more } as never);

test('knows of a home to keep, since when, and to which day it is paid', () => {
  const own = (fra: string, more: From = {}) => given('2026-01-20', fra, { slag: 'egen', ...more });
  expect(keptHomeOf(knownAfter(own('2020-01-01')))).toEqual({ since: at('2026-01-20'), paidTo: undefined });
  expect(keptHomeOf(knownAfter(own('2026-01-05')))).toBeDefined();
  expect(keptHomeOf(knownAfter(own('2026-01-06')))).toBeUndefined();
  expect(keptHomeOf(knownAfter(own('2020-01-01', { til: '2026-04-01' })))).toBeUndefined();
  expect(keptHomeOf(knownAfter(own('2020-01-01', { slag: 'familie' })))).toBeUndefined();
  const paid = tell('2026-02-01', 'bolig-sikret', { ...one, betaltTil: '2026-06-30' });
  const later = given('2026-01-25', '2021-01-01', { home: 'b' });
  expect(keptHomeOf(knownAfter(own('2020-01-01'), later, paid))).toEqual({
    since: at('2026-01-20'),
    paidTo: '2026-06-30',
  });
});

test('believes who says that the person has a home, until it is said to be lost', () => {
  const has = tell('2026-01-20', 'boligbehov', { ...one, svar: 'nei', hvor: 'egen-bolig' });
  const lacks = tell('2026-01-21', 'boligbehov', { ...one, svar: 'ja' });
  const friends = tell('2026-01-21', 'boligbehov', { ...one, svar: 'nei', hvor: 'hos-venner' });
  const lost = (when: string) => tell(when, 'bolig-mistet', { ...one, per: '2025-12-01' });
  expect(keptHomeOf(knownAfter(has))).toEqual({ since: at('2026-01-20'), paidTo: undefined });
  expect(keptHomeOf(knownAfter(has, lacks))).toBeUndefined();
  expect(keptHomeOf(knownAfter(has, friends))).toBeUndefined();
  expect(keptHomeOf(knownAfter(has, lost('2026-01-25')))).toBeUndefined();
  const before = tell('2026-01-04', 'bolig-mistet', { ...one, per: '2026-01-01' });
  expect(keptHomeOf(knownAfter(before, has))).toEqual({ since: at('2026-01-20'), paidTo: undefined });
});

test('a roof for a time is the last one where nothing comes after it', () => {
  const hostel = (fra: string, til: string) => given('2026-02-01', fra, { slag: 'midlertidig', til });
  expect(lastRoofOf(knownAfter(hostel('2026-05-20', '2026-06-20')))).toEqual({
    home: 'a',
    from: '2026-05-20',
    end: '2026-06-20',
  });
  expect(lastRoofOf(knownAfter(hostel('2026-05-22', '2026-06-20')))?.from).toBe('2026-05-22');
  expect(lastRoofOf(knownAfter(hostel('2026-05-01', '2026-06-20')))?.from).toBe('2026-05-20');
  expect(lastRoofOf(knownAfter(hostel('2026-05-01', '2026-05-20')))).toBeUndefined();
  expect(lastRoofOf(knownAfter(hostel('2026-05-01', '2026-05-21')))?.end).toBe('2026-05-21');
  const forGood = given('2026-02-02', '2026-06-10', { home: 'b' });
  expect(lastRoofOf(knownAfter(hostel('2026-05-20', '2026-06-20'), forGood))).toBeUndefined();
  const friends = given('2026-02-02', '2026-06-10', { home: 'b', slag: 'venner' });
  expect(lastRoofOf(knownAfter(hostel('2026-05-20', '2026-06-20'), friends))?.home).toBe('a');
  expect(lastRoofOf(knownAfter(friends))).toBeUndefined();
  const out = tell('2026-05-20', 'ut', { ...clinic, mate: 'utskrevet', til: 'institusjon' });
  expect(lastRoofOf(knownAfter(hostel('2026-05-20', '2026-06-20'), out))).toBeUndefined();
});

test('tells of a sofa only where there is no bed after the exit', () => {
  const sofa = given('2026-02-01', '2026-05-20', { slag: 'venner', sofa: true });
  const bed = (til: string) => given('2026-02-02', '2026-05-01', { home: 'b', slag: 'midlertidig', til });
  expect(sofaOf(knownAfter(sofa))?.home).toBe('a');
  expect(sofaOf(knownAfter(sofa, bed('2026-05-20')))?.home).toBe('a');
  expect(sofaOf(knownAfter(sofa, bed('2026-05-21')))).toBeUndefined();
});

test('finds the homes that were given beyond the first for the same time, the newest last', () => {
  const names = (...told: readonly Observation[]) => surplusHomesOf(knownAfter(...told)).map(({ home }) => home);
  const first = given('2026-02-01', '2026-05-20', { home: 'z' });
  const second = given('2026-02-02', '2026-05-25', { home: 'y' });
  const third = given('2026-02-03', '2026-06-01', { home: 'x' });
  expect(names(first)).toEqual([]);
  expect(names(third, second, first)).toEqual(['y', 'x']);
  expect(names(first, given('2026-02-02', '2026-05-25', { home: 'y', slag: 'familie' }))).toEqual([]);
  const forATime = given('2026-02-01', '2026-05-10', { home: 'z', til: '2026-05-25' });
  expect(names(forATime, second)).toEqual([]);
  expect(names(forATime, given('2026-02-02', '2026-05-24', { home: 'y' }))).toEqual(['y']);
  const over = given('2026-02-01', '2026-05-01', { home: 'z', til: '2026-05-20' });
  expect(names(over, given('2026-02-02', '2026-05-10', { home: 'y' }))).toEqual([]);
});

const asks = (more: object) =>
  tell('2026-01-07', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-05-20'), ...more });

test('counts the qualities that a home lacks, where none has them all', () => {
  const children = asks({ barn: 'samvaer', egenskaper: ['uten-trapp'] });
  const home = (name: string, egenskaper?: From['egenskaper']) =>
    given('2026-02-01', '2026-05-20', { home: name, ...(egenskaper && { egenskaper }) });
  expect(lackingHomeOf(knownAfter(children, home('a', [])))).toMatchObject({ home: { home: 'a' }, count: 2 });
  expect(lackingHomeOf(knownAfter(children, home('a', ['egnet-for-barn'])))?.count).toBe(1);
  expect(lackingHomeOf(knownAfter(children, home('a', ['egnet-for-barn', 'uten-trapp'])))).toBeUndefined();
  expect(lackingHomeOf(knownAfter(children, home('a')))).toBeUndefined();
  expect(lackingHomeOf(knownAfter(children, home('a', []), home('b', ['egnet-for-barn', 'uten-trapp'])))).toBe(
    undefined,
  );
  expect(lackingHomeOf(knownAfter(asks({}), home('a', [])))).toBeUndefined();
  expect(lackingHomeOf(knownAfter(children))).toBeUndefined();
});

test('asks for distance apart from all else', () => {
  const far = asks({ egenskaper: ['avstand'] });
  const home = (name: string, egenskaper?: From['egenskaper']) =>
    given('2026-02-01', '2026-05-20', { home: name, ...(egenskaper && { egenskaper }) });
  expect(lackingHomeOf(knownAfter(far, home('a', [])))).toBeUndefined();
  expect(nearHomeOf(knownAfter(far, home('a', [])))).toMatchObject({ home: { home: 'a' }, said: 'for-naer' });
  expect(nearHomeOf(knownAfter(far, home('a', []), home('b')))).toMatchObject({
    home: { home: 'b' },
    said: 'ikke-sagt',
  });
  expect(nearHomeOf(knownAfter(far, home('a', []), home('b', ['avstand'])))).toBeUndefined();
  expect(nearHomeOf(knownAfter(asks({}), home('a', [])))).toBeUndefined();
});

const open = (from: string, end?: string, home = 'a'): Open => ({ home: { home } as Open['home'], from, end });

test('takes the home that is there first, and of two always the same one', () => {
  const [b, a, c] = [open('2026-05-20', undefined, 'b'), open('2026-05-20', undefined, 'a'), open('2026-05-19')];
  expect(firstOf([b, a])).toBe(a);
  expect(firstOf([a, b])).toBe(a);
  expect(firstOf([b, a, c])).toBe(c);
  expect(firstOf([])).toBeUndefined();
});

test('counts each night without a roof once, however the roofs lie', () => {
  const nights = (...roofs: readonly Open[]) => uncovered(roofs, '2026-05-20', '2026-05-30');
  expect(nights()).toBe(10);
  expect(nights(open('2026-05-20', '2026-05-30'))).toBe(0);
  expect(nights(open('2026-05-01'))).toBe(0);
  expect(nights(open('2026-05-24', '2026-05-26'), open('2026-05-20', '2026-05-22'))).toBe(6);
  expect(nights(open('2026-05-21', '2026-05-25'), open('2026-05-23', '2026-05-27'))).toBe(4);
  expect(nights(open('2026-05-21', '2026-05-29'), open('2026-05-23', '2026-05-25'))).toBe(2);
  expect(nights(open('2026-05-01', '2026-05-20'), open('2026-05-30', '2026-06-30'))).toBe(10);
});
