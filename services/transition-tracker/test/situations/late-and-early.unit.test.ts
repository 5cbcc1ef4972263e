import { expect, test } from 'vitest';
import { announcementsBetween } from '../../src/domain/announce/announce.ts';
import { byMunicipality, noAgreements } from '../../src/domain/expectations/agreements.ts';
import { advance, foldJourney } from '../../src/domain/fold/fold.ts';
import { findGaps } from '../../src/domain/gaps/find-gaps.ts';
import { lookAt } from '../../src/domain/look/look.ts';
import { unmatchedIn } from '../../src/domain/matching/matches.ts';
import { aStory } from '../story.ts';
import { at, clinic, hamar, kommune, prison, range, tell, transition } from '../tell.ts';

const boligsosial = 'boligsosial:3403';
const nav = 'nav:3403';
const admitted = { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja' } as const;
const plan = { ...clinic, ...hamar } as const;

test('hears the same message once, however often it comes', () => {
  const told = tell('2026-01-05', 'opphold-startet', admitted);
  expect(foldJourney([told, told, { ...told }])).toStrictEqual(foldJourney([told]));
});

test('moves on by what is newer, and asks for a refold for what is older, taken back, or takes back', () => {
  const first = tell('2026-01-05', 'opphold-startet', admitted);
  const second = tell('2026-01-06', 'utgang-planlagt', { ...plan, periode: range('2026-05-20') });
  const third = tell('2026-01-07', 'melding-trukket', {
    by: 'tsb',
    source: second.source,
    target: `${second.source} ${second.id}`,
  });
  expect(advance(foldJourney([first]), second)).toStrictEqual(foldJourney([first, second]));
  expect(advance(foldJourney([second]), first)).toBe('refold');
  expect(advance(foldJourney([first, second]), third)).toBe('refold');
  expect(advance(foldJourney([first, third]), second)).toBe('refold');
});

test('does not listen to a plan for somebody who is out, or to a plan taken back that was never made', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', admitted);
  story.told('2026-01-06', 'plan-trukket', clinic);
  expect(story.journey().stays[0]).not.toHaveProperty('planLost');
  story.told('2026-01-07', 'utgang-planlagt', { ...plan, periode: range('2026-05-20') });
  story.told('2026-01-08', 'plan-trukket', clinic);
  expect(story.gaps('2026-01-23')).toContain('dato-mangler over-frist tsb:310000019');
  story.told('2026-02-01', 'ut', { ...clinic, mate: 'utskrevet', til: 'egen-bolig' });
  story.told('2026-02-02', 'utgang-planlagt', { ...plan, periode: range('2026-05-20'), behov: { bolig: 'ja' } });
  expect(story.gaps('2026-02-03')).toEqual([]);
});

test('believes the last word on a need, whoever said it', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', { ...admitted, behov: { bolig: 'ukjent' } });
  expect(story.gaps('2026-01-07').join()).toContain('boligbehov-uavklart');
  expect(story.links()).toEqual([]);
  story.told('2026-01-08', 'boligbehov', { svar: 'nei' });
  story.told('2026-01-09', 'utgang-planlagt', { ...plan, periode: range('2026-05-20'), behov: { bolig: 'ja' } });
  expect(story.links()).toContain('bolig trengs');
});

test('looks again when a need that is told ahead comes, under the law of that day', () => {
  const story = aStory();
  story.told('2026-06-01', 'opphold-startet', { ...admitted, kommunaltBehov: 'nei', slag: 'korttid' });
  story.told('2026-06-02', 'utgang-planlagt', { ...plan, periode: range('2026-09-20') });
  story.told('2026-07-03', 'boligbehov', { by: 'tsb', svar: 'ja' });
  expect(findGaps(story.journey(), noAgreements, at('2026-06-20'))).toMatchObject({
    gaps: [],
    lookAgainAt: at('2026-07-03'),
  });
});

test('keeps to practice where only another municipality has agreed', () => {
  const elsewhere = { avtaleId: 'ringsaker', kommune: '3411', gyldigFra: '2025-01-01' };
  const frister = [{ forventning: 'dato-mangler', dager: 3, dagslag: 'dager' as const }];
  const story = aStory(byMunicipality([{ ...elsewhere, frister }]));
  story.told('2026-01-05', 'opphold-startet', admitted);
  expect(story.gaps('2026-01-12')).toContain('dato-mangler kommende tsb:310000019');
});

test('knows the home that somebody moved into, by whatever it is told', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', { ...admitted, behov: { bolig: 'ja' } });
  story.told('2026-01-06', 'innflyttet', { home: 'b1', names: clinic.stay });
  expect(story.journey().homes[0]).toMatchObject({ fra: '2026-01-06', match: { stay: clinic.stay, why: 'navngitt' } });
  story.told('2026-01-07', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-02-01', ...hamar });
  expect(story.journey().homes[0]).toMatchObject({ fra: '2026-02-01', movedIn: at('2026-01-06') });
  story.told('2026-01-08', 'utgang-planlagt', { ...plan, periode: range('2026-01-20') });
  expect(story.links()).toContain('bolig pa-plass');
});

test('counts the home that the person lived in before the stay as a home to come back to', () => {
  const story = aStory();
  story.told('2025-01-05', 'opphold-startet', { ...admitted, stay: transition(3), behov: { bolig: 'ja' } });
  story.told('2025-02-01', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2025-03-01', ...hamar });
  story.told('2025-03-01', 'ut', { ...clinic, stay: transition(3), mate: 'utskrevet', til: 'kommunal-bolig' });
  story.told('2025-03-02', 'innflyttet', { home: 'b1' });
  story.told('2026-01-05', 'opphold-startet', { ...admitted, behov: { bolig: 'ja' } });
  story.told('2026-01-06', 'utgang-planlagt', { ...plan, periode: range('2026-02-01') });
  const housing = () => story.gaps('2026-01-30').filter((gap) => gap.startsWith('bolig'));
  expect(housing()).toEqual(['bolig-i-fare over-frist tsb:310000019']);
  story.told('2026-01-07', 'bolig-sikret', { betaltTil: '2026-02-28' });
  expect(housing()).toEqual([]);
});

test('takes shelter for what is asked for, also before there is a date', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', { ...prison, ...hamar, slag: 'varetekt', alder: '25-pluss' });
  story.told('2026-01-06', 'boligbehov', { svar: 'ja', bistand: 'nodhjelp' });
  expect(story.gaps('2026-01-06').join()).toContain('bolig-mangler');
  const shelter = { by: 'nav', home: 'akutt', slag: 'midlertidig', fra: '2026-01-07', til: '2026-01-31' } as const;
  story.told('2026-01-07', 'bolig', { ...shelter, ...hamar });
  expect(story.links()).toContain('bolig under-arbeid');
  story.told('2026-01-08', 'bolig', { by: 'nav', home: 'akutt', slag: 'midlertidig', fra: '2026-01-07', ...hamar });
  expect(story.gaps('2026-01-08').join()).not.toContain('bolig-mangler');
});

test('does not lay a roof that ends before the exit to the transition', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', admitted);
  story.told('2026-01-06', 'utgang-planlagt', { ...plan, periode: range('2026-05-20') });
  const shelter = { by: 'nav', home: 'h', slag: 'midlertidig', fra: '2026-01-07', til: '2026-01-31' } as const;
  story.told('2026-01-07', 'bolig', { ...shelter, ...hamar });
  expect(unmatchedIn(story.journey())[0]?.reason).toBe('datoene-passer-ikke');
});

test('tells how many days a message lies outside a stay that is known by its plan alone', () => {
  const story = aStory();
  story.told('2026-05-01', 'utgang-planlagt', { ...plan, periode: range('2026-05-20') });
  story.told('2026-04-30', 'kontakt-oppnadd', { ...hamar, kommune: kommune('3411') });
  expect(unmatchedIn(story.journey())[0]?.candidates[0]?.reasons).toEqual([
    'samme person',
    '1 dag før oppholdet begynte',
    'annen kommune',
  ]);
});

test('sees a new stay also when only its plan has been told, and a transfer only when the stay has begun', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', { ...admitted, behov: { bolig: 'ja' } });
  story.told('2026-01-06', 'overfort', { ...clinic, tilEnhet: '310000078' as never });
  story.told('2026-01-07', 'utgang-planlagt', { ...plan, stay: transition(3), periode: range('2026-05-20') });
  expect(story.gaps('2026-01-20').filter((gap) => gap.startsWith('dato'))).toEqual([
    'dato-mangler over-frist tsb:310000078',
  ]);
  story.told('2026-02-01', 'ut', { ...clinic, mate: 'avbrutt', til: 'uten-tak' });
  expect(story.gaps('2026-02-01').join()).toContain('ut-uten-tak');
  story.told('2026-02-02', 'utgang-planlagt', { ...plan, stay: transition(4), periode: range('2026-06-20') });
  expect(story.gaps('2026-02-02').join()).not.toContain('ut-uten-tak');
});

test('sorts what is over due by when it was due', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', { ...admitted, behov: { bolig: 'ja' } });
  story.told('2026-01-05', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
  story.told('2026-01-06', 'utgang-planlagt', { ...plan, periode: range('2026-05-20') });
  expect(story.titles('2026-05-14', 'tsb:310000019')).toEqual([
    'Bolig mangler',
    'Ansvarlig mangler',
    'Første møte er ikke avtalt',
  ]);
  story.notices('2026-04-30 13:00');
  expect(story.titles('2026-05-14', nav)[0]).toBe('Varselet er ikke mottatt');
});

test('tells the referring DPS no more when the person says no, and whoever was told before the exit only', () => {
  const story = aStory();
  const henviser = '310000205' as never;
  story.told('2026-01-05', 'opphold-startet', { ...admitted, kommunaltBehov: 'nei', henviser });
  story.told('2026-01-06', 'utgang-planlagt', { ...plan, periode: range('2026-05-20') });
  expect(story.notices('2026-01-06 13:00')).toEqual(['ny-overgang tsb:310000205']);
  expect(story.journey().notices[0]?.sent?.content).not.toHaveProperty('behov');
  expect(story.notices('2026-01-07')).toEqual([]);
  story.told('2026-01-08', 'samtykke', { svar: 'avslatt', til: ['tsb'] });
  expect(story.notices('2026-01-08 13:00')).toEqual(['tilbakekalt tsb:310000205 samtykke-trukket']);
  story.told('2026-01-09', 'ut', { ...clinic, mate: 'avbrutt', til: 'ukjent' });
  story.told('2026-01-10', 'samtykke', { svar: 'gitt', til: ['nav'] });
  story.told('2026-01-10', 'boligbehov', { by: 'tsb', svar: 'ja' });
  expect(story.notices('2026-01-10 13:00').filter((sent) => sent.includes('ny-overgang'))).toEqual([]);
});

test('announces an unmatched message once', () => {
  const story = aStory();
  story.told('2026-01-05', 'kontakt-oppnadd', {});
  const look = (when: string) => lookAt(story.journey(), noAgreements, at(when));
  expect(announcementsBetween(look('2026-01-05'), look('2026-01-06'))).toEqual([]);
  expect(announcementsBetween(undefined, look('2026-01-06'))).toHaveLength(1);
});

test('explains what is missing before any date is known', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', admitted);
  expect(story.explanations('2026-01-06', 'tsb:310000019')).toContain('Ingen dato for utgangen er meldt.');
  expect(story.notices('2026-01-06')).not.toContain(`ny-overgang ${boligsosial}`);
});

test('opens nothing before it has come to be so, and nothing that is over by then', () => {
  const looked = (toldOn: string) => {
    const story = aStory();
    story.told('2026-01-05', 'opphold-startet', { ...admitted, behov: { bolig: 'ja' } });
    story.told('2026-01-05', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
    story.told('2026-01-06', 'utgang-planlagt', { ...plan, periode: range('2026-05-20', '2026-05-20', '2026-07-01') });
    story.told(toldOn, 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-05-23', ...hamar });
    return findGaps(story.journey(), noAgreements, at('2026-03-01'));
  };
  expect(looked('2026-04-10')).toMatchObject({ gaps: [], lookAgainAt: at('2026-04-10') });
  expect(looked('2026-05-25')).toMatchObject({ gaps: [], lookAgainAt: at('2026-04-22 00:00') });
});
