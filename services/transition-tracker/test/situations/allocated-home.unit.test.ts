import { expect, test } from 'vitest';
import { noAgreements } from '../../src/domain/expectations/agreements.ts';
import { idOfGap } from '../../src/domain/gaps/decided-on.ts';
import { factsBehind } from '../../src/domain/gaps/facts-behind.ts';
import { findGaps } from '../../src/domain/gaps/find-gaps.ts';
import { surveysOf } from '../../src/domain/survey/survey.ts';
import { aStory } from '../story.ts';
import { at, clinic, hamar, kommune, range } from '../tell.ts';

const boligsosial = 'boligsosial:3403';

/** Leaves on 20 May, needs a home, and everybody may know. */
const leavingInMay = () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja' });
  story.told('2026-01-05', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
  const behov = { bolig: 'ja' } as const;
  story.told('2026-01-12', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-05-20'), behov });
  return story;
};

const housing = (gaps: readonly string[]) => gaps.filter((gap) => gap.startsWith('bolig'));

test('flags a home that starts after the release, with the number of nights', () => {
  const story = leavingInMay();
  story.told('2026-03-30', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-05-23', ...hamar });
  expect(housing(story.gaps('2026-03-30 13:00'))).toEqual([`bolig-for-sent 3 over-frist ${boligsosial}`]);
  expect(housing(story.gaps('2026-05-18'))).toEqual([`bolig-for-sent 3 kritisk ${boligsosial}`]);
  expect(story.links()).toContain('bolig under-arbeid');
  expect(story.notices('2026-03-30 13:00')).toContain(`mangel bolig-for-sent ${boligsosial}`);
  const alert = story.journey().notices.find(({ sent }) => sent?.slag === 'mangel');
  expect(alert?.sent?.content.mangel?.tall).toEqual({ antall: 3 });
});

test('is content when the home is made ready earlier, or the exit moves', () => {
  const story = leavingInMay();
  story.told('2026-03-30', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-05-23', ...hamar });
  story.told('2026-04-02', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-05-18', ...hamar });
  expect(housing(story.gaps('2026-04-02 13:00'))).toEqual([]);
  story.told('2026-04-03', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-05-15') });
  expect(housing(story.gaps('2026-04-03 13:00'))).toEqual([`bolig-for-sent 3 over-frist ${boligsosial}`]);
  story.told('2026-04-04', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-05-25') });
  expect(housing(story.gaps('2026-04-04 13:00'))).toEqual([]);
});

test('counts only the nights that no temporary roof covers', () => {
  const story = leavingInMay();
  story.told('2026-03-30', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-05-30', ...hamar });
  const bridge = { by: 'nav', home: 'hybel', slag: 'midlertidig', ...hamar } as const;
  story.told('2026-03-31', 'bolig', { ...bridge, fra: '2026-05-20', til: '2026-05-27' });
  expect(housing(story.gaps('2026-04-01'))).toEqual([`bolig-for-sent 3 over-frist ${boligsosial}`]);
  story.told('2026-04-02', 'bolig', { ...bridge, fra: '2026-05-20', til: '2026-06-01' });
  expect(housing(story.gaps('2026-04-02 13:00'))).toEqual([]);
});

test('asks less loudly where there is a temporary roof', () => {
  const story = leavingInMay();
  const hostel = { by: 'nav', home: 'hybel', slag: 'midlertidig', fra: '2026-05-20', til: '2026-08-20' } as const;
  story.told('2026-03-31', 'bolig', { ...hostel, ...hamar });
  expect(housing(story.gaps('2026-05-15'))).toEqual([`bolig-mangler kommende ${boligsosial}`]);
  expect(housing(story.gaps('2026-05-18'))).toEqual([`bolig-mangler over-frist ${boligsosial}`]);
});

test('does not take a bed at a friend for a home', () => {
  const story = leavingInMay();
  story.told('2026-03-31', 'bolig', { by: 'tsb', home: 'venn', slag: 'venner', fra: '2026-05-20' });
  expect(story.links()).toContain('bolig under-arbeid');
  story.told('2026-04-01', 'bolig', { by: 'tsb', home: 'sofa', slag: 'familie', fra: '2026-05-20', sofa: true });
  expect(story.links()).toContain('bolig under-arbeid');
  story.told('2026-04-02', 'bolig', { by: 'tsb', home: 'rom', slag: 'familie', fra: '2026-05-20' });
  expect(story.links()).toContain('bolig pa-plass');
});

test('opens the gap again when the home is taken back', () => {
  const story = leavingInMay();
  story.told('2026-03-30', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-05-18', ...hamar });
  story.told('2026-05-12', 'tildeling-trukket', { home: 'b1' });
  expect(housing(story.gaps('2026-05-12'))).toEqual([`bolig-mangler over-frist ${boligsosial}`]);
  expect(story.links()).toContain('bolig brutt');
});

test('sees that the home is lost before the person comes to it', () => {
  const story = leavingInMay();
  story.told('2026-03-30', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-05-18', ...hamar });
  const lost = story.told('2026-05-12', 'bolig-mistet', { per: '2026-05-19' });
  expect(housing(story.gaps('2026-05-12'))).toEqual([`bolig-tapt over-frist ${boligsosial}`]);
  story.tookBack('2026-05-13', lost);
  story.told('2026-05-13', 'bolig-oppsagt', { home: 'b1', per: '2026-07-31' });
  expect(housing(story.gaps('2026-05-13 13:00'))).toEqual([]);
});

test('waits with a home for somebody nobody has told of, and lays it to the stay when the stay is told of', () => {
  const story = aStory();
  story.told('2026-03-30', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-05-18', ...hamar });
  expect(story.journey().homes[0]?.match).toEqual({ unmatched: 'ingen-overgang' });
  story.told('2026-04-01', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja' });
  expect(story.journey().homes[0]?.match).toEqual({ stay: clinic.stay, why: 'eneste' });
});

test('does not lay a home in another municipality, or of another time, to the stay', () => {
  const story = leavingInMay();
  story.told('2026-03-30', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-05-18', kommune: kommune('3411') });
  story.told('2026-03-31', 'bolig', { home: 'b2', slag: 'kommunal', fra: '2027-05-18', ...hamar });
  expect(story.journey().homes.map(({ match }) => match)).toEqual([
    { unmatched: 'annen-kommune' },
    { unmatched: 'datoene-passer-ikke' },
  ]);
});

test('takes a temporary roof for what is asked for where emergency shelter is all that may be given', () => {
  const story = leavingInMay();
  story.told('2026-02-01', 'boligbehov', { svar: 'ja', bistand: 'nodhjelp', ...hamar });
  const hostel = { by: 'nav', home: 'akutt', slag: 'midlertidig', fra: '2026-05-20', til: '2026-05-25' } as const;
  story.told('2026-03-31', 'bolig', { ...hostel, ...hamar });
  expect(housing(story.gaps('2026-05-18'))).toEqual([]);
});

test('asks no municipality for a home where the state houses', () => {
  const story = leavingInMay();
  story.told('2026-02-01', 'boligbehov', { svar: 'ja', bistand: 'statlig-innkvartering', ...hamar });
  expect(housing(story.gaps('2026-05-18'))).toEqual([]);
});

test('asks no more when the person says no to help with a home, and again when the need is said anew', () => {
  const story = leavingInMay();
  story.told('2026-04-01', 'bistand-takket-nei', { ledd: 'bolig' });
  expect(housing(story.gaps('2026-05-18'))).toEqual([]);
  expect(story.links()).toContain('bolig ikke-aktuelt');
  story.told('2026-04-20', 'boligbehov', { svar: 'ja', ...hamar });
  expect(housing(story.gaps('2026-05-18'))).toEqual([`bolig-mangler kritisk ${boligsosial}`]);
});

test('takes the first of several homes, and of two on one day always the same', () => {
  const told = (homes: readonly (readonly [string, string])[]) => {
    const story = leavingInMay();
    for (const [home, fra] of homes) story.told('2026-03-30', 'bolig', { home, slag: 'kommunal', fra, ...hamar });
    return housing(story.gaps('2026-04-01'));
  };
  const first = [`bolig-for-sent 3 over-frist ${boligsosial}`];
  expect(
    told([
      ['b1', '2026-05-30'],
      ['b2', '2026-05-23'],
    ]),
  ).toEqual(first);
  expect(
    told([
      ['b1', '2026-05-23'],
      ['b2', '2026-05-23'],
    ]),
  ).toEqual(first);
  expect(
    told([
      ['b2', '2026-05-23'],
      ['b1', '2026-05-23'],
    ]),
  ).toEqual(first);
});

test('counts a night once under two roofs, and none under a roof that ended before', () => {
  const story = leavingInMay();
  const bridge = { by: 'nav', slag: 'midlertidig', ...hamar } as const;
  story.told('2026-03-30', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-05-30', ...hamar });
  story.told('2026-03-31', 'bolig', { ...bridge, home: 'h1', fra: '2026-05-22', til: '2026-05-26' });
  story.told('2026-03-31', 'bolig', { ...bridge, home: 'h2', fra: '2026-05-24', til: '2026-05-27' });
  story.told('2026-03-31', 'bolig', { ...bridge, home: 'h3', fra: '2026-05-23', til: '2026-05-25' });
  expect(housing(story.gaps('2026-04-01'))).toEqual([`bolig-for-sent 5 over-frist ${boligsosial}`]);
});

test('asks for a roof until the day the home is free, when somebody goes out early with none', () => {
  const story = leavingInMay();
  story.told('2026-03-30', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-05-10', ...hamar });
  story.told('2026-05-07', 'ut', { ...clinic, mate: 'utskrevet', til: 'uten-tak' });
  expect(story.gaps('2026-05-07')).toContain('ut-uten-tak kritisk nav:3403');
  expect(story.gaps('2026-05-09 23:59')).toContain('ut-uten-tak kritisk nav:3403');
  expect(story.gaps('2026-05-10 00:00').join()).not.toContain('ut-uten-tak');
});

test('hears in a plan how much help may be given', () => {
  const story = leavingInMay();
  const plan = { ...clinic, ...hamar, periode: range('2026-05-20') };
  story.told('2026-02-01', 'utgang-planlagt', { ...plan, bistand: 'statlig-innkvartering' });
  expect(housing(story.gaps('2026-05-18'))).toEqual([]);
});

test('waives nothing of a gap where no municipality is known, when that becomes known', () => {
  const story = aStory();
  const behov = { bolig: 'ja' } as const;
  story.told('2026-01-05', 'opphold-startet', { ...clinic, slag: 'langtid', kommunaltBehov: 'ja', behov });
  story.told('2026-01-06', 'utskrivningsklar', { ...clinic });
  const [gap] = findGaps(story.journey(), noAgreements, at('2026-01-06')).gaps.filter(({ ledd }) => ledd === 'bolig');
  const [s] = surveysOf(story.journey());
  if (gap === undefined || s === undefined) throw new Error('A home is missing');
  const fakta = factsBehind(s, gap);
  story.told('2026-01-07', 'mangel-frafalt', { names: gap.transition, mangel: idOfGap(gap), fakta });
  expect(housing(story.gaps('2026-01-07'))).toEqual([]);
  story.told('2026-01-08', 'flyttet', { tilKommune: kommune('3403') });
  expect(housing(story.gaps('2026-01-08'))).toEqual(['bolig-mangler kritisk tsb:310000019']);
});
