import { expect, test } from 'vitest';
import { noAgreements } from '../../src/domain/expectations/agreements.ts';
import { idOfGap } from '../../src/domain/gaps/decided-on.ts';
import { factsBehind } from '../../src/domain/gaps/facts-behind.ts';
import { findGaps } from '../../src/domain/gaps/find-gaps.ts';
import { surveysOf } from '../../src/domain/survey/survey.ts';
import { aStory } from '../story.ts';
import { at, clinic, hamar, prison, range } from '../tell.ts';

const nav = 'nav:3403';

const leavingInMay = () => {
  const story = aStory();
  const behov = { bolig: 'nei', nav: 'ja' } as const;
  story.told('2026-01-05', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja', behov });
  story.told('2026-01-05', 'samtykke', { svar: 'gitt', til: ['nav'] });
  story.told('2026-01-12', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-05-20') });
  return story;
};

const withIncome = () => {
  const story = leavingInMay();
  const income = { livsopphold: 'ja', depositum: 'ja', husleieoverlapp: 'nei' } as const;
  story.told('2026-01-13', 'inntekt-avklart', { ...income, ...hamar });
  return story;
};

const gapOn = (story: ReturnType<typeof aStory>, when: string, expectation: string) => {
  const journey = story.journey();
  const gap = findGaps(journey, noAgreements, at(when)).gaps.find((one) => one.expectation === expectation);
  const [s] = surveysOf(journey);
  if (gap === undefined || s === undefined) throw new Error(`No ${expectation}`);
  return { names: gap.transition, mangel: idOfGap(gap), fakta: factsBehind(s, gap) };
};

test('shows a gap as theirs who took it', () => {
  const story = leavingInMay();
  const { names, mangel } = gapOn(story, '2026-05-10', 'ansvarlig-mangler');
  expect(story.gaps('2026-05-10')).toContain(`ansvarlig-mangler over-frist ${nav}`);
  story.notices('2026-05-10');
  const av = { etat: 'boligsosial', ...hamar } as const;
  story.told('2026-05-10', 'mangel-overtatt', { names, mangel, av });
  expect(story.gaps('2026-05-11')).toContain('ansvarlig-mangler over-frist boligsosial:3403');
  expect(story.notices('2026-05-11')).toContain(`tilbakekalt ${nav} annen-mottaker`);
});

test('hides a gap that was waived, until its facts change', () => {
  const story = leavingInMay();
  story.told('2026-05-10', 'mangel-frafalt', gapOn(story, '2026-05-10', 'ansvarlig-mangler'));
  expect(story.gaps('2026-05-11').join()).not.toContain('ansvarlig-mangler');
  story.told('2026-05-12', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-05-25') });
  expect(story.gaps('2026-05-13')).toContain(`ansvarlig-mangler over-frist ${nav}`);
});

test('hides a gap that was waived without a word on its facts for as long as it is the same gap', () => {
  const story = leavingInMay();
  const { names, mangel } = gapOn(story, '2026-05-10', 'ansvarlig-mangler');
  story.told('2026-05-10', 'mangel-frafalt', { names, mangel });
  story.told('2026-05-12', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-05-25') });
  expect(story.gaps('2026-05-13').join()).not.toContain('ansvarlig-mangler');
});

test('does not let law be waived', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', { ...clinic, ...hamar, slag: 'korttid', kommunaltBehov: 'ja' });
  story.told('2026-01-06', 'mangel-frafalt', gapOn(story, '2026-01-06', 'dato-mangler'));
  expect(story.gaps('2026-01-07')).toContain('dato-mangler over-frist tsb:310000019');
});

test('asks the one who was named to book the meeting, and NAV while they are away without deputy', () => {
  const story = withIncome();
  story.told('2026-02-01', 'ansvarlig-oppnevnt', { enhet: '310000043' as never, rolle: 'koordinator', by: 'nav' });
  expect(story.gaps('2026-05-14')).toEqual(['oppfolging-mangler over-frist nav:310000043']);
  story.told('2026-04-01', 'ansvarlig-fravaerende', { enhet: '310000099' as never, fra: '2026-04-01' });
  expect(story.gaps('2026-05-14')).toEqual(['oppfolging-mangler over-frist nav:310000043']);
  const away = { enhet: '310000043' as never, fra: '2026-04-01' };
  story.told('2026-04-02', 'ansvarlig-fravaerende', away);
  expect(story.gaps('2026-05-14')).toEqual([
    `ansvarlig-mangler over-frist ${nav}`,
    `oppfolging-mangler over-frist ${nav}`,
  ]);
  expect(story.links()).toContain('ansvarlig brutt');
  story.told('2026-04-03', 'ansvarlig-fravaerende', { ...away, vikar: '310000108' as never });
  story.told('2026-04-04', 'ansvarlig-oppnevnt', { enhet: '310000043' as never, rolle: 'koordinator', by: 'nav' });
  story.told('2026-04-05', 'ansvarlig-fravaerende', { ...away, vikar: '310000108' as never });
  expect(story.gaps('2026-05-14')).toEqual(['oppfolging-mangler over-frist nav:310000108']);
  story.told('2026-04-06', 'ansvarlig-byttet', { fraEnhet: '310000108' as never, tilEnhet: '310000035' as never });
  expect(story.gaps('2026-05-14')).toEqual([
    'oppfolging-mangler over-frist nav:310000035',
    'overlevering-mangler over-frist nav:310000035',
  ]);
});

test('leaves the meeting with the unit of the institution that was named, or with NAV where a named one may not be told', () => {
  const story = withIncome();
  story.told('2026-02-01', 'ansvarlig-oppnevnt', { enhet: '310000205' as never, rolle: 'kontaktperson', by: 'tsb' });
  expect(story.gaps('2026-05-14')).toEqual(['oppfolging-mangler over-frist tsb:310000205']);
  story.told('2026-02-02', 'ansvarlig-oppnevnt', {
    enhet: '310000043' as never,
    rolle: 'saksbehandler',
    by: 'boligsosial',
  });
  expect(story.gaps('2026-05-14')).toEqual([`oppfolging-mangler over-frist ${nav}`]);
});

test('books, calls off, misses and holds the first meeting', () => {
  const story = withIncome();
  story.told('2026-02-01', 'ansvarlig-oppnevnt', { enhet: '310000035' as never, rolle: 'koordinator' });
  const meeting = { hos: 'nav', tidspunkt: at('2026-05-21 10:00') };
  const later = { hos: 'nav', tidspunkt: at('2026-05-22 10:00') };
  const open = 'oppfolging-mangler over-frist nav:310000035';
  story.told('2026-03-01', 'oppfolging-avtalt', meeting);
  story.told('2026-03-02', 'avtale-avlyst', later);
  expect(story.gaps('2026-05-14')).toEqual([]);
  story.told('2026-03-03', 'avtale-avlyst', meeting);
  expect(story.gaps('2026-05-14')).toEqual([open]);
  expect(story.links()).toContain('nav brutt');
  story.told('2026-03-04', 'oppfolging-avtalt', later);
  story.told('2026-03-05', 'ikke-mott', meeting);
  expect(story.links()).toContain('nav pa-plass');
  story.told('2026-05-22 11:00', 'ikke-mott', later);
  expect(story.links()).toContain('nav brutt');
  story.told('2026-05-23', 'forste-samtale-holdt', { ...hamar });
  expect(story.links()).toContain('nav pa-plass');
  story.told('2026-05-24', 'bistand-takket-nei', { ledd: 'nav' });
  expect(story.links()).toContain('nav ikke-aktuelt');
});

test('takes a missed meeting that nobody had told of for a missed meeting', () => {
  const story = leavingInMay();
  story.told('2026-03-05', 'ikke-mott', { hos: 'nav', tidspunkt: at('2026-03-05 10:00') });
  expect(story.links()).toContain('nav brutt');
});

test('shows what has been done about each link', () => {
  const story = leavingInMay();
  const behov = { bolig: 'ja', nav: 'ja', helse: 'ja', aktivitet: 'ja', ansvarlig: 'nei' } as const;
  story.told('2026-01-13', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-05-20'), behov });
  expect(story.links()).toEqual([
    'bolig trengs',
    'nav trengs',
    'ansvarlig ikke-aktuelt',
    'helse trengs',
    'aktivitet trengs',
  ]);
  story.told('2026-01-14', 'vedtak-fattet', { utfall: 'venteliste', ...hamar });
  const income = { livsopphold: 'ja', depositum: 'under-behandling', husleieoverlapp: 'nei' } as const;
  story.told('2026-01-14', 'inntekt-avklart', { ...income, ...hamar });
  story.told('2026-01-14', 'helseoppfolging-avtalt', { hos: 'dps' });
  story.told('2026-01-14', 'aktivitet-sokt', { slag: 'arbeid' });
  expect(story.links()).toEqual([
    'bolig under-arbeid',
    'nav under-arbeid',
    'ansvarlig ikke-aktuelt',
    'helse under-arbeid',
    'aktivitet under-arbeid',
  ]);
  story.told('2026-01-15', 'helseoppfolging-avtalt', { hos: 'dps', tidspunkt: at('2026-05-22') });
  story.told('2026-01-15', 'aktivitet-avtalt', { slag: 'arbeid', fra: '2026-06-01' });
  story.told('2026-01-15', 'vedtak-fattet', { utfall: 'avslag', ...hamar });
  expect(story.links()).toEqual([
    'bolig trengs',
    'nav under-arbeid',
    'ansvarlig ikke-aktuelt',
    'helse pa-plass',
    'aktivitet pa-plass',
  ]);
  story.told('2026-01-16', 'lar-overtatt', { fra: '2026-05-20' });
  story.told('2026-01-16', 'bistand-takket-nei', { ledd: 'aktivitet' });
  expect(story.links().slice(3)).toEqual(['helse pa-plass', 'aktivitet ikke-aktuelt']);
});

test('notes the duties and the coordination of a prison, and gives nobody a move for them yet', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', { ...prison, ...hamar, slag: 'dom-over-90-dager', alder: '18-24' });
  story.told('2026-01-06', 'utgang-planlagt', {
    ...prison,
    ...hamar,
    periode: range('2026-06-01'),
    moteplikt: true,
    behov: { bolig: 'nei' },
  });
  expect(story.journey().stays[0]?.duty).toEqual({ at: at('2026-01-06') });
  story.told('2026-01-07', 'moteplikt-fastsatt', { ...prison, forsteMote: at('2026-06-03') });
  story.told('2026-01-08', 'samordning-startet', { ...prison });
  story.told('2026-01-09', 'straffavbrudd', { ...prison, til: '2026-01-12' });
  story.told('2026-01-10', 'moteplikt-fastsatt', { ...prison });
  expect(story.journey().stays[0]).toMatchObject({
    duty: { at: at('2026-01-10') },
    coordinated: at('2026-01-08'),
    interrupted: at('2026-01-09'),
  });
  story.told('2026-01-11', 'utgang-planlagt', { ...prison, ...hamar, periode: range('2026-06-01'), moteplikt: true });
  expect(story.journey().stays[0]?.duty).toEqual({ at: at('2026-01-10') });
  expect(story.gaps('2026-01-12')).toEqual([]);
});
