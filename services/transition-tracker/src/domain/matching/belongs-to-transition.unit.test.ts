import { expect, test } from 'vitest';
import { at, clinic, hamar, kommune, notice, prison, sources, tell, transition } from '../../../test/tell.ts';
import { foldJourney } from '../fold/fold.ts';
import type { Observation } from '../journey/observation.ts';
import { keyOf } from '../journey/order.ts';
import { surveyOf } from '../survey/survey.ts';
import { concerns } from './concerns.ts';

const inClinic = tell('2026-01-05', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid' });
const inPrison = tell('2026-01-05', 'opphold-startet', { ...prison, ...hamar, slag: 'varetekt', alder: '25-pluss' });
const two = [inClinic, inPrison];

/** The transitions, of 1 to 3, that what was said belongs to, where all of this was told. */
const belongsTo = (said: Observation, all: readonly Observation[], target?: Observation): readonly number[] =>
  [1, 2, 3].filter((number) => {
    const s = surveyOf(foldJourney(all), transition(number));
    return s !== undefined && concerns(s, said, target);
  });

test('a move belongs to the stays that the person was in, at their first and their last moment too', () => {
  const out = tell('2026-03-01', 'ut', { ...clinic, mate: 'utskrevet', til: 'egen-bolig' });
  const moved = (when: string) => tell(when, 'flyttet', { tilKommune: kommune('0301') });
  const alone = [inClinic, out];
  expect(belongsTo(moved('2026-01-05 11:59'), alone)).toEqual([]);
  expect(belongsTo(moved('2026-01-05 12:00'), alone)).toEqual([1]);
  expect(belongsTo(moved('2026-03-01 12:00'), alone)).toEqual([1]);
  expect(belongsTo(moved('2026-03-01 12:01'), alone)).toEqual([]);
});

test('a death and a grading of the address belong to each, also to what was before', () => {
  const early = tell('2025-01-05', 'adressegradering', { grad: 'fortrolig' });
  expect(belongsTo(early, two)).toEqual([1, 2]);
  const dead = tell('2026-08-05', 'dodsfall', {});
  const over = [inClinic, tell('2026-03-01', 'ut', { ...clinic, mate: 'utskrevet', til: 'egen-bolig' })];
  expect(belongsTo(dead, over)).toEqual([1]);
});

test('what is said later of a home belongs to where the home lies, without naming it again', () => {
  const home = tell('2026-02-01', 'bolig', { home: 'b', slag: 'kommunal', fra: '2026-03-01', names: clinic.stay });
  const again = tell('2026-02-02', 'bolig', { home: 'b', slag: 'kommunal', fra: '2026-03-02' });
  const inIt = tell('2026-03-02', 'innflyttet', { home: 'b' });
  const ended = tell('2026-03-03', 'bolig-oppsagt', { home: 'b', per: '2026-04-01' });
  const all = [...two, home, again, inIt, ended];
  for (const said of [home, again, inIt, ended]) expect(belongsTo(said, all)).toEqual([1]);
});

test('what was said of a home that has been taken back belongs to where it would lie', () => {
  const home = tell('2026-02-01', 'bolig', { home: 'b', slag: 'kommunal', fra: '2026-03-01', names: prison.stay });
  const back = tell('2026-02-02', 'melding-trukket', { by: home.by, source: home.source, target: keyOf(home) });
  expect(belongsTo(back, [...two, home, back], home)).toEqual([2]);
  expect(belongsTo(back, [...two, home, back])).toEqual([]);
});

test('what was said of a stay holds for the one that it goes on in', () => {
  const there = 'urn:orgnr:310000078';
  const moved = tell('2026-02-01', 'overfort', { ...clinic, tilEnhet: '310000078' as never, slag: 'langtid' });
  const next = tell('2026-02-01', 'opphold-startet', {
    ...clinic,
    ...hamar,
    stay: transition(3),
    source: there,
    slag: 'langtid',
  });
  const before = tell('2026-01-10', 'ansvarsgruppe-holdt', { names: clinic.stay });
  const after = tell('2026-02-10', 'ansvarsgruppe-holdt', { names: transition(3) });
  const all = [inClinic, moved, next, before, after];
  expect(belongsTo(before, all)).toEqual([1, 3]);
  expect(belongsTo(after, all)).toEqual([3]);
});

test('who is one person belongs to the journey in which it was decided, and no other decision to it', () => {
  const merge = (when: string, pair: readonly [string, string]) => tell(when, 'personer-slatt-sammen', { pair });
  const [first, second] = [merge('2026-02-01', ['a', 'b']), merge('2026-02-02', ['a', 'c'])];
  expect(belongsTo(first, [...two, first, second])).toEqual([1, 2]);
  expect(belongsTo(second, [...two, first])).toEqual([]);
  expect(belongsTo(second, two)).toEqual([]);
  const parted = tell('2026-02-03', 'personer-skilt', { pair: ['a', 'b'] });
  expect(belongsTo(parted, [inClinic, first, second, parted])).toEqual([]);
});

test('to set a message aside belongs to no transition, also where there is one only', () => {
  const target = `${sources.nav} m1`;
  for (const kind of ['hendelse-avvist', 'hendelse-gjenapnet'] as const)
    expect(belongsTo(tell('2026-02-01', kind, { target }), [inClinic])).toEqual([]);
});

test('a receipt, an answer and a receiver belong to the transition that they name, whoever says so', () => {
  const about = { names: prison.stay, varsel: notice(1), by: 'tsb', source: sources.tsb } as const;
  const said = [
    tell('2026-02-01', 'varsel-mottatt', about),
    tell('2026-02-01', 'varsel-besvart', { ...about, svar: 'kan' }),
  ];
  for (const one of said) expect(belongsTo(one, two)).toEqual([2]);
});

test('what the institution says of its stay belongs to that stay alone', () => {
  for (const [number, said] of two.entries()) expect(belongsTo(said, two)).toEqual([number + 1]);
  expect(at('2026-01-05')).toBe(inClinic.at);
});
