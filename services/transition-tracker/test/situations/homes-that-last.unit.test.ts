import { expect, test } from 'vitest';
import { byMunicipality } from '../../src/domain/expectations/agreements.ts';
import { linksOf } from '../../src/domain/survey/links.ts';
import { surveysOf } from '../../src/domain/survey/survey.ts';
import { aStory, type Story } from '../story.ts';
import { clinic, hamar, prison, range } from '../tell.ts';

const boligsosial = 'boligsosial:3403';
const nav = 'nav:3403';
const clinics = 'tsb:310000019';
const ready = { bolig: 'ja' } as const;

/** Leaves on 20 May; housing and NAV may know. */
const leavingInMay = (more: object = { behov: ready }, agreements = byMunicipality([])) => {
  const story = aStory(agreements);
  story.told('2026-01-05', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja' });
  story.told('2026-01-05', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
  story.told('2026-01-12', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-05-20'), ...more });
  return story;
};

const about = (story: Story, expectation: string, when: string) =>
  story.gaps(when).filter((gap) => gap.startsWith(`${expectation} `));

const hasOwn = (story: Story, when: string, hvor: 'egen-bolig' | 'hos-familie' = 'egen-bolig') =>
  story.told(when, 'boligbehov', { by: 'tsb', svar: 'nei', hvor });

test('asks for the rent of whoever said that they have a home, after five working days', () => {
  const story = leavingInMay({ behov: { nav: 'ja' } });
  expect(about(story, 'bolig-i-fare', '2026-02-02')).toEqual([]);
  hasOwn(story, '2026-02-02');
  expect(about(story, 'bolig-i-fare', '2026-02-02')).toEqual([`bolig-i-fare kommende ${nav}`]);
  expect(about(story, 'bolig-i-fare', '2026-02-09 16:00')).toEqual([`bolig-i-fare over-frist ${nav}`]);
  story.told('2026-02-10', 'bolig-sikret', { betaltTil: '2026-05-20' });
  expect(about(story, 'bolig-i-fare', '2026-02-10')).toEqual([]);
});

test('leaves the move with the institution where NAV has nothing to do with the person', () => {
  const story = leavingInMay({});
  hasOwn(story, '2026-02-02');
  expect(about(story, 'bolig-i-fare', '2026-02-03')).toEqual([`bolig-i-fare kommende ${clinics}`]);
});

test('asks for no rent of somebody who stays with family, wants no help, has lost the home, or is out', () => {
  const story = leavingInMay();
  hasOwn(story, '2026-02-02', 'hos-familie');
  expect(about(story, 'bolig-i-fare', '2026-02-03')).toEqual([]);
  hasOwn(story, '2026-02-04');
  expect(about(story, 'bolig-i-fare', '2026-02-05')).not.toEqual([]);
  const no = story.told('2026-02-05', 'bistand-takket-nei', { ledd: 'bolig' });
  expect(about(story, 'bolig-i-fare', '2026-02-05')).toEqual([]);
  story.tookBack('2026-02-05', no);
  const lost = story.told('2026-02-06', 'bolig-mistet', { per: '2026-08-01' });
  expect(about(story, 'bolig-i-fare', '2026-02-06')).toEqual([]);
  expect(about(story, 'bolig-tapt', '2026-02-06')).toEqual([]);
  story.tookBack('2026-02-06', lost);
  story.told('2026-05-20', 'ut', { ...clinic, mate: 'utskrevet', til: 'egen-bolig' });
  expect(about(story, 'bolig-i-fare', '2026-05-20')).toEqual([]);
});

test('pays for a while, and asks again a week before the end, as long as there is no date', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', { ...prison, ...hamar, slag: 'varetekt' });
  story.told('2026-01-06', 'boligbehov', { by: 'kriminalomsorg', svar: 'nei', hvor: 'egen-bolig' });
  story.told('2026-01-07', 'bolig-sikret', { betaltTil: '2026-03-31' });
  const open = (when: string) => about(story, 'bolig-i-fare', when);
  expect(open('2026-03-23')).toEqual([]);
  expect(open('2026-03-24')).toEqual(['bolig-i-fare kommende kriminalomsorg:310000027']);
  expect(open('2026-04-07')).toEqual(['bolig-i-fare over-frist kriminalomsorg:310000027']);
});

test('takes a lost home for a need, unless it was said later that there is none', () => {
  const story = leavingInMay({ behov: { bolig: 'nei' } });
  story.told('2026-03-02', 'bolig-mistet', { per: '2026-03-31' });
  expect(about(story, 'bolig-tapt', '2026-03-02')).toEqual([`bolig-tapt over-frist ${boligsosial}`]);
  expect(story.notices('2026-03-02 13:00')).toContain(`ny-overgang ${boligsosial}`);
  expect(story.links()).toContain('bolig brutt');
  hasOwn(story, '2026-03-03', 'hos-familie');
  expect(about(story, 'bolig-tapt', '2026-03-03')).toEqual([]);
});

test('asks less loudly for the home that was lost where there is a roof, and for none after a no', () => {
  const story = leavingInMay();
  story.told('2026-03-02', 'bolig-mistet', { per: '2026-03-31' });
  const hostel = {
    ...hamar,
    by: 'nav',
    home: 'h1',
    slag: 'midlertidig',
    fra: '2026-05-20',
    til: '2026-08-20',
  } as const;
  story.told('2026-03-03', 'bolig', hostel);
  expect(about(story, 'bolig-tapt', '2026-03-03')).toEqual([`bolig-tapt kommende ${boligsosial}`]);
  story.told('2026-03-04', 'bistand-takket-nei', { ledd: 'bolig' });
  expect(about(story, 'bolig-tapt', '2026-03-04')).toEqual([]);
});

test('does not ask anew for a home that was lost before the stay, or when somebody goes on to an institution', () => {
  const story = leavingInMay({ behov: { nav: 'ja' } });
  story.told('2025-12-20', 'bolig-mistet', { per: '2025-12-15' });
  expect(about(story, 'bolig-tapt', '2026-02-01')).toEqual([]);
  story.told('2026-03-02', 'bolig-mistet', { per: '2026-03-31' });
  story.told('2026-05-20', 'ut', { ...clinic, mate: 'utskrevet', til: 'institusjon' });
  expect(about(story, 'bolig-tapt', '2026-05-20')).toEqual([]);
});

test('takes a tenancy that has ended for no roof, also before there is a date', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja' });
  story.told('2026-01-06', 'bolig', { ...hamar, home: 'b1', slag: 'kommunal', fra: '2025-01-01' });
  story.told('2026-01-07', 'bolig-oppsagt', { home: 'b1', per: '2026-02-28' });
  expect(about(story, 'bolig-tapt', '2026-01-08')).toEqual([`bolig-tapt over-frist ${clinics}`]);
});

test('counts the qualities that a home lacks, children among them, and says nothing where nobody has said what it has', () => {
  const needs = { behov: ready, egenskaper: ['rusfri', 'bemannet'], barn: 'samvaer' };
  const story = leavingInMay(needs);
  const home = { ...hamar, home: 'b1', slag: 'kommunal', fra: '2026-05-15' } as const;
  story.told('2026-03-01', 'bolig', home);
  expect(about(story, 'bolig-uegnet', '2026-03-01')).toEqual([]);
  story.told('2026-03-02', 'bolig', { ...home, egenskaper: ['rusfri'] });
  expect(about(story, 'bolig-uegnet', '2026-03-02')).toEqual([`bolig-uegnet 2 over-frist ${boligsosial}`]);
  expect(about(story, 'bolig-uegnet', '2026-05-18')).toEqual([`bolig-uegnet 2 kritisk ${boligsosial}`]);
  story.told('2026-05-20', 'ut', { ...clinic, mate: 'utskrevet', til: 'kommunal-bolig' });
  story.told('2026-05-21', 'innflyttet', { home: 'b1' });
  expect(about(story, 'bolig-uegnet', '2026-05-21')).toEqual([]);
});

test('tells nobody why a home does not fit who may not know what it must be', () => {
  const bases = ['FOR-2011-11-18-1115 § 8'];
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja', bases });
  const plan = { ...clinic, ...hamar, periode: range('2026-05-20'), behov: ready, egenskaper: ['avstand'] } as const;
  story.told('2026-01-12', 'utgang-planlagt', plan);
  story.told('2026-03-01', 'bolig', { ...hamar, home: 'b1', slag: 'kommunal', fra: '2026-05-15', egenskaper: [] });
  expect(story.titles('2026-03-01', clinics)).toContain('Boligen er for nær');
  expect(story.titles('2026-03-01', boligsosial)).toContain('Boligen passer ikke');
  expect(story.explanations('2026-03-01', boligsosial).join()).not.toContain('avstand');
  story.told('2026-03-02', 'bistand-takket-nei', { ledd: 'bolig' });
  expect(about(story, 'bolig-uegnet', '2026-03-02')).toEqual([]);
});

test('is content with a bed beside the sofa, and with a sofa that somebody wants', () => {
  const story = leavingInMay({});
  const sofa = { ...hamar, by: 'tsb', home: 's1', slag: 'venner', fra: '2026-05-20', sofa: true } as const;
  story.told('2026-03-01', 'bolig', sofa);
  expect(about(story, 'bolig-uegnet', '2026-03-01')).toEqual([`bolig-uegnet over-frist ${clinics}`]);
  const hostel = { ...sofa, home: 'h1', slag: 'midlertidig', til: '2026-08-20', sofa: false } as const;
  const bed = story.told('2026-03-02', 'bolig', hostel);
  expect(about(story, 'bolig-uegnet', '2026-03-02')).toEqual([]);
  story.tookBack('2026-03-03', bed);
  story.told('2026-05-20', 'ut', { ...clinic, mate: 'utskrevet', til: 'hos-venner' });
  story.told('2026-05-21', 'kontakt-oppnadd', { sted: 'hos-venner' });
  expect(about(story, 'bolig-uegnet', '2026-05-21')).toEqual([]);
});

test('holds nobody to two homes where one follows the other', () => {
  const story = leavingInMay();
  const home = { ...hamar, slag: 'kommunal', fra: '2026-05-15' } as const;
  story.told('2026-03-01', 'bolig', { ...home, home: 'b1', til: '2026-09-01' });
  story.told('2026-03-02', 'bolig', { ...home, home: 'b2', fra: '2026-09-01' });
  expect(about(story, 'to-boliger', '2026-03-02')).toEqual([]);
  story.told('2026-03-03', 'bolig', { ...home, home: 'b3' });
  expect(about(story, 'to-boliger', '2026-03-03')).toEqual([`to-boliger 2 kommende ${boligsosial}`]);
  expect(about(story, 'to-boliger', '2026-03-10 16:00')).toEqual([`to-boliger 2 over-frist ${boligsosial}`]);
});

const roof = { ...hamar, by: 'nav', home: 'h1', slag: 'midlertidig' } as const;

test('warns half-way through a short temporary home, or as long before the end as was agreed', () => {
  const agreed = byMunicipality([
    {
      avtaleId: 'hamar',
      kommune: '3403',
      gyldigFra: '2025-01-01',
      frister: [{ forventning: 'midlertidig-utloper', dager: 5, dagslag: 'virkedager' }],
    },
  ]);
  const opens = (til: string, agreements = byMunicipality([])) => {
    const story = leavingInMay({ behov: ready }, agreements);
    story.told('2026-03-01', 'bolig', { ...roof, fra: '2026-05-20', til });
    const days = ['2026-05-24', '2026-05-25', '2026-06-16', '2026-06-17', '2026-06-23', '2026-06-24', '2026-06-30'];
    return days.find((day) => about(story, 'midlertidig-utloper', day).length > 0);
  };
  expect(opens('2026-05-30')).toBe('2026-05-25');
  expect(opens('2026-06-30')).toBe('2026-06-16');
  expect(opens('2026-06-30', agreed)).toBe('2026-06-23');
});

test('says nothing of a temporary home that another follows, that ends before the exit, or of one night', () => {
  const story = leavingInMay();
  story.told('2026-03-01', 'bolig', { ...roof, fra: '2026-05-20', til: '2026-06-30' });
  const open = (when: string) => about(story, 'midlertidig-utloper', when);
  expect(open('2026-06-20')).not.toEqual([]);
  const longer = story.told('2026-03-02', 'bolig', { ...roof, home: 'h2', fra: '2026-06-30', til: '2026-12-31' });
  expect(open('2026-06-30')).toEqual([]);
  story.tookBack('2026-03-03', longer);
  story.told('2026-03-03', 'bolig', { ...roof, home: 'h3', fra: '2026-06-15' });
  expect(open('2026-06-30')).toEqual([]);
});

test('says nothing of the temporary home of somebody who went to a home of their own, or to an institution', () => {
  for (const til of ['egen-bolig', 'institusjon'] as const) {
    const story = leavingInMay();
    story.told('2026-03-01', 'bolig', { ...roof, fra: '2026-05-20', til: '2026-06-30' });
    story.told('2026-05-20', 'ut', { ...clinic, mate: 'utskrevet', til });
    expect(about(story, 'midlertidig-utloper', '2026-06-20')).toEqual([]);
  }
});

test('is critical when the temporary home has ended, until somebody has met the person and knows where they are', () => {
  const story = leavingInMay();
  story.told('2026-03-01', 'bolig', { ...roof, fra: '2026-05-20', til: '2026-06-30' });
  story.told('2026-05-20', 'ut', { ...clinic, mate: 'utskrevet', til: 'midlertidig-botilbud' });
  story.told('2026-06-29', 'kontakt-oppnadd', { sted: 'midlertidig-botilbud' });
  const open = (when: string) => about(story, 'midlertidig-utloper', when);
  expect(open('2026-06-29')).toEqual([`midlertidig-utloper over-frist ${nav}`]);
  expect(open('2026-06-30 00:00')).toEqual([`midlertidig-utloper kritisk ${nav}`]);
  story.told('2026-07-01', 'kontakt-oppnadd', {});
  story.told('2026-07-01', 'kontakt-oppnadd', { sted: 'uten-tak' });
  story.told('2026-07-01', 'kontakt-oppnadd', { sted: 'ukjent' });
  expect(open('2026-07-01')).not.toEqual([]);
  const met = story.told('2026-07-02', 'kontakt-oppnadd', { sted: 'hos-familie' });
  expect(open('2026-07-02')).toEqual([]);
  story.tookBack('2026-07-03', met);
  story.told('2026-07-03', 'boligbehov', { svar: 'nei' });
  expect(open('2026-07-03')).toEqual([]);
});

test('shows on the link for how many days there is both a home and the institution', () => {
  const told = (fra: string) => {
    const story = leavingInMay();
    story.told('2026-01-13', 'bolig', { ...hamar, home: 'b1', slag: 'kommunal', fra });
    const [s] = surveysOf(story.journey());
    return s && linksOf(s).bolig.tekst;
  };
  expect(told('2026-05-15')).toBe('Bolig fra 15. mai, 5 dager før ut');
  expect(told('2026-05-19')).toBe('Bolig fra 19. mai, 1 dag før ut');
  expect(told('2026-05-20')).toBe('Bolig fra 20. mai');
  expect(told('2025-05-20')).not.toContain('før ut');
});
