import { expect, test } from 'vitest';
import { aStory } from '../story.ts';
import { at, clinic, hamar, range } from '../tell.ts';

const boligsosial = 'boligsosial:3403';
const nav = 'nav:3403';

/** Admitted in January for a long stay, and asked at once. */
const inLongStay = () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja' });
  return story;
};

/** The need is stated, the person agrees, and the date is some months ahead. */
const plannedForMay = () => {
  const story = inLongStay();
  story.told('2026-01-05 13:00', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
  story.told('2026-01-12', 'utgang-planlagt', {
    ...clinic,
    ...hamar,
    periode: range('2026-05-08', '2026-05-20', '2026-05-29'),
    behov: { bolig: 'ja', nav: 'ja' },
    egenskaper: ['rusfri'],
  });
  story.told('2026-01-12 12:00', 'inntekt-avklart', {
    livsopphold: 'ja',
    depositum: 'ja',
    husleieoverlapp: 'nei',
    ...hamar,
  });
  return story;
};

test('asks the clinic for a date and for the need, and tells nobody before there is a need', () => {
  const story = inLongStay();
  expect(story.gaps('2026-01-05 14:00')).toEqual([
    'dato-mangler kommende tsb:310000019',
    'boligbehov-uavklart kommende tsb:310000019',
  ]);
  expect(story.gaps('2026-01-06 12:00')).toContain('boligbehov-uavklart over-frist tsb:310000019');
  expect(story.gaps('2026-01-19 16:00')).toContain('dato-mangler over-frist tsb:310000019');
  expect(story.notices('2026-01-05 14:00')).toEqual([]);
  expect(story.audiences('2026-01-05 14:00')).toEqual(['tsb:310000019']);
});

test('tells housing and NAV once when a date is planned, and waits for receipt and answer', () => {
  const story = plannedForMay();
  expect(story.notices('2026-01-12 12:01')).toEqual([`ny-overgang ${boligsosial}`, `ny-overgang ${nav}`]);
  expect(story.notices('2026-01-12 12:02')).toEqual([]);
  expect(story.gaps('2026-01-13 12:00')).toEqual([]);
  expect(story.gaps('2026-01-13 12:01')).toEqual([
    `ikke-mottatt over-frist ${boligsosial}`,
    `ikke-mottatt over-frist ${nav}`,
  ]);
  story.receives('2026-01-13 13:00', boligsosial);
  story.answers('2026-01-13 13:00', nav, 'under-arbeid');
  expect(story.gaps('2026-01-13 13:00')).toEqual([]);
  expect(story.gaps('2026-01-16 13:00')).toEqual([`ikke-besvart over-frist ${boligsosial}`]);
  story.answers('2026-01-16 14:00', boligsosial, 'kan');
  expect(story.gaps('2026-01-16 14:00')).toEqual([]);
});

test('asks for the home eight weeks ahead, presses two weeks ahead, and is critical two working days before', () => {
  const story = plannedForMay();
  expect(story.gaps('2026-03-24 23:59')).toEqual([]);
  expect(story.gaps('2026-03-25 00:00')).toEqual([`bolig-mangler kommende ${boligsosial}`]);
  expect(story.gaps('2026-05-06 15:59')).toContain(`bolig-mangler kommende ${boligsosial}`);
  expect(story.gaps('2026-05-06 16:00')).toContain(`bolig-mangler over-frist ${boligsosial}`);
  expect(story.gaps('2026-05-18 00:00')).toContain(`bolig-mangler kritisk ${boligsosial}`);
});

test('moves a deadline that falls on a day off back to the last working day', () => {
  const story = plannedForMay();
  story.told('2026-02-01', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-05-31') });
  // 14 days before is Sunday 17 May, a public holiday; Friday 15 May is the last working day before it.
  expect(story.gaps('2026-05-15 15:59')).toContain(`bolig-mangler kommende ${boligsosial}`);
  expect(story.gaps('2026-05-15 16:00')).toContain(`bolig-mangler over-frist ${boligsosial}`);
});

test('is content when home, responsible and first meeting are in place', () => {
  const story = plannedForMay();
  story.told('2026-03-01', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-05-20', ...hamar });
  story.told('2026-03-02', 'ansvarlig-oppnevnt', { enhet: '310000035' as never, rolle: 'koordinator' });
  story.told('2026-03-03', 'oppfolging-avtalt', { hos: 'nav', tidspunkt: at('2026-05-21 10:00') });
  expect(story.gaps('2026-05-19')).toEqual([]);
  expect(story.links()).toEqual(['bolig pa-plass', 'nav pa-plass', 'ansvarlig pa-plass']);
});

test('alerts whoever can act once, when a gap is over due, and recalls the alert when it closes', () => {
  const story = plannedForMay();
  story.notices('2026-01-12 12:01');
  story.answers('2026-01-12 13:00', boligsosial, 'under-arbeid');
  story.answers('2026-01-12 13:00', nav, 'kan');
  expect(story.notices('2026-05-06 15:00')).toEqual([]);
  expect(story.notices('2026-05-06 16:00')).toEqual([
    `mangel bolig-mangler ${boligsosial}`,
    `mangel ansvarlig-mangler ${nav}`,
  ]);
  expect(story.notices('2026-05-08')).toEqual([]);
  story.told('2026-05-09', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-05-15', ...hamar });
  expect(story.notices('2026-05-09 12:01')).toEqual([`tilbakekalt ${boligsosial} ikke-lenger-behov`]);
});

test('tells those who were told when the date moves, and asks for a new answer', () => {
  const story = plannedForMay();
  story.notices('2026-01-12 12:01');
  story.answers('2026-01-13', boligsosial, 'kan');
  story.answers('2026-01-13', nav, 'kan');
  story.told('2026-02-10', 'utgang-planlagt', {
    ...clinic,
    ...hamar,
    periode: range('2026-04-10', '2026-04-15', '2026-04-20'),
  });
  expect(story.notices('2026-02-10 12:01')).toEqual([`endret-overgang ${boligsosial}`, `endret-overgang ${nav}`]);
  story.receives('2026-02-10 13:00', boligsosial);
  story.receives('2026-02-10 13:00', nav);
  expect(story.gaps('2026-02-13 13:00')).toContain(`ikke-besvart over-frist ${boligsosial}`);
});

test('only informs when the plan is the same and merely surer', () => {
  const story = plannedForMay();
  story.notices('2026-01-12 12:01');
  story.answers('2026-01-13', boligsosial, 'kan');
  story.answers('2026-01-13', nav, 'kan');
  const periode = { ...range('2026-05-08', '2026-05-20', '2026-05-29'), visshet: 'bekreftet' as const };
  story.told('2026-02-10', 'utgang-planlagt', { ...clinic, ...hamar, periode });
  expect(story.notices('2026-02-10 12:01')).toEqual([`endret-overgang ${boligsosial}`, `endret-overgang ${nav}`]);
  expect(story.gaps('2026-02-20')).toEqual([]);
});

test('notes that the first date came late, and gives nobody a move for it', () => {
  const story = inLongStay();
  story.told('2026-05-10', 'utgang-planlagt', {
    ...clinic,
    ...hamar,
    periode: range('2026-05-20'),
    behov: { bolig: 'ja' },
  });
  expect(story.gaps('2026-05-10 13:00')).toContain('sent-varsel 10 merknad');
  story.told('2026-05-11', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
  expect(story.notices('2026-05-11 13:00').join()).not.toContain('sent-varsel');
});

test('closes when the person left as planned, to a home, and was seen', () => {
  const story = plannedForMay();
  story.notices('2026-01-12 12:01');
  story.answers('2026-01-13', boligsosial, 'kan');
  story.answers('2026-01-13', nav, 'kan');
  story.told('2026-03-01', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-05-20', ...hamar });
  story.told('2026-03-02', 'ansvarlig-oppnevnt', { enhet: '310000035' as never, rolle: 'koordinator' });
  story.told('2026-03-03', 'oppfolging-avtalt', { hos: 'nav', tidspunkt: at('2026-05-21 10:00') });
  story.told('2026-05-20', 'ut', { ...clinic, mate: 'utskrevet', til: 'kommunal-bolig' });
  expect(story.gaps('2026-05-20 13:00')).toEqual([]);
  expect(story.audiences('2026-05-21')).toContain(boligsosial);
  expect(story.notices('2026-05-20 13:00')).toEqual([]);
  story.told('2026-05-21 10:30', 'forste-samtale-holdt', { ...hamar });
  expect(story.gaps('2026-06-30')).toEqual([]);
  expect(story.audiences('2026-05-22')).toEqual([]);
});

test('asks who has seen the person when nobody has for a week', () => {
  const story = plannedForMay();
  story.told('2026-03-02', 'ansvarlig-oppnevnt', { enhet: '310000035' as never, rolle: 'koordinator' });
  story.told('2026-03-03', 'oppfolging-avtalt', { hos: 'nav', tidspunkt: at('2026-05-21 10:00') });
  story.told('2026-05-20', 'ut', { ...clinic, mate: 'utskrevet', til: 'kommunal-bolig' });
  expect(story.gaps('2026-05-27 15:59')).toEqual([]);
  expect(story.gaps('2026-05-27 16:00')).toEqual(['borte over-frist nav:310000035']);
  story.told('2026-05-29', 'kontakt-oppnadd', { sted: 'kommunal-bolig' });
  expect(story.gaps('2026-05-29')).toEqual([]);
});

test('says so when the latest day has passed and nobody has said more', () => {
  const story = plannedForMay();
  expect(story.gaps('2026-05-29 23:59').join()).not.toContain('dato-passert');
  expect(story.gaps('2026-05-30')).toContain('dato-passert kommende tsb:310000019');
  // 30 May is a Saturday: the working day is counted from Monday at eight.
  expect(story.gaps('2026-06-02 08:00')).toContain('dato-passert over-frist tsb:310000019');
  story.told('2026-06-02 09:00', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-06-20') });
  expect(story.gaps('2026-06-02 09:00').join()).not.toContain('dato-passert');
});

test('asks for no more warning than the stay is long, and for the usual where nobody said when it began', () => {
  const told = { ...clinic, ...hamar, periode: range('2026-05-20'), behov: { bolig: 'ja' } } as const;
  const short = aStory();
  short.told('2026-05-10 09:00', 'opphold-startet', { ...clinic, ...hamar, slag: 'korttid', kommunaltBehov: 'ja' });
  short.told('2026-05-10', 'utgang-planlagt', told);
  expect(short.gaps('2026-05-10 13:00').join()).not.toContain('sent-varsel');
  const unknown = aStory();
  unknown.told('2026-05-10', 'utgang-planlagt', told);
  expect(unknown.gaps('2026-05-10 13:00')).toContain('sent-varsel 10 merknad');
});
