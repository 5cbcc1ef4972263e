import { expect, test } from 'vitest';
import { aStory } from '../story.ts';
import { hamar, prison, range } from '../tell.ts';

const boligsosial = 'boligsosial:3403';
const nav = 'nav:3403';
const sender = 'kriminalomsorg:310000027';
const bases = ['straffegjennomføringsloven § 41'];

/** A sentence of some months; the prison says early that a home will be lacking, and names its basis. */
const serving = () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', {
    ...prison,
    ...hamar,
    slag: 'dom-over-90-dager',
    alder: '25-pluss',
    behov: { bolig: 'ja', nav: 'ja' },
    bases,
  });
  return story;
};

test('tells housing and NAV of a need in prison as soon as it is stated, and of the date when it is planned', () => {
  const story = serving();
  expect(story.notices('2026-01-05 13:00')).toEqual([`ny-overgang ${boligsosial}`, `ny-overgang ${nav}`]);
  story.receives('2026-01-06', boligsosial);
  story.receives('2026-01-06', nav);
  expect(story.gaps('2026-01-18')).toEqual([`dato-mangler kommende ${sender}`]);
  story.told('2026-01-20', 'utgang-planlagt', { ...prison, ...hamar, periode: range('2026-06-01', '2026-06-08') });
  expect(story.notices('2026-01-20 13:00')).toEqual([`endret-overgang ${boligsosial}`, `endret-overgang ${nav}`]);
});

test('warns that eight weeks were to be had', () => {
  const story = serving();
  story.told('2026-05-01', 'utgang-planlagt', { ...prison, ...hamar, periode: range('2026-06-01') });
  expect(story.gaps('2026-05-01 13:00')).toContain('sent-varsel 31 merknad');
});

test('calls for a roof when somebody is released to the street', () => {
  const story = serving();
  story.told('2026-01-20', 'utgang-planlagt', { ...prison, ...hamar, periode: range('2026-06-01') });
  story.told('2026-06-01 09:00', 'ut', { ...prison, mate: 'loslatt', til: 'uten-tak' });
  expect(story.gaps('2026-06-01 09:00')).toContain(`ut-uten-tak kritisk ${nav}`);
  story.told('2026-06-01 15:00', 'bolig', {
    by: 'nav',
    home: 'hybelhus-1',
    slag: 'midlertidig',
    fra: '2026-06-01',
    til: '2026-06-20',
    ...hamar,
  });
  expect(story.gaps('2026-06-01 15:00').join()).not.toContain('ut-uten-tak');
  expect(story.gaps('2026-06-01 15:00')).toContain(`bolig-mangler over-frist ${boligsosial}`);
});

test('sees somebody released with a plastic bag in the hand and no plan', () => {
  const story = serving();
  story.told('2026-04-01', 'ut', { ...prison, mate: 'loslatt', til: 'hos-familie' });
  expect(story.gaps('2026-04-01')).toContain(`ut-uten-plan over-frist ${nav}`);
  story.told('2026-04-02', 'kontakt-oppnadd', {});
  expect(story.gaps('2026-04-02')).toEqual([`bolig-mangler over-frist ${boligsosial}`]);
});

test('asks remand for the need, never for a date, and shows a need without a date', () => {
  const story = aStory();
  story.told('2026-03-02', 'opphold-startet', { ...prison, ...hamar, slag: 'varetekt', alder: '25-pluss', bases });
  expect(story.gaps('2026-03-05')).toEqual([`boligbehov-uavklart kommende ${sender}`]);
  expect(story.gaps('2026-03-09 16:00')).toEqual([`boligbehov-uavklart over-frist ${sender}`]);
  story.told('2026-03-10', 'boligbehov', { by: 'kriminalomsorg', svar: 'ja' });
  expect(story.gaps('2026-03-10')).toEqual([`bolig-mangler kommende ${boligsosial}`]);
});

test('tells no housing office of an escape, and takes nothing back', () => {
  const story = serving();
  story.notices('2026-01-05 13:00');
  story.told('2026-03-01', 'unnveket', { ...prison });
  expect(story.gaps('2026-03-02')).toEqual([]);
  expect(story.notices('2026-03-02')).toEqual([]);
  expect(story.audiences('2026-03-02')).toEqual([sender]);
  story.told('2026-03-05', 'opphold-startet', { ...prison, slag: 'dom-over-90-dager', alder: '25-pluss' });
  expect(story.gaps('2026-03-06')).toContain(`dato-mangler over-frist ${sender}`);
});

test('asks for nothing from somebody who serves at home', () => {
  const story = serving();
  story.notices('2026-01-05 13:00');
  story.told('2026-03-01', 'gjennomforing-endret', { ...prison, form: '§ 16 a' });
  expect(story.gaps('2026-03-02')).toEqual([]);
  expect(story.notices('2026-03-02')).toEqual([]);
  expect(story.audiences('2026-03-02')).toEqual([sender]);
});

test('stands everybody down when the person is sent out of the country', () => {
  const story = serving();
  story.notices('2026-01-05 13:00');
  story.told('2026-02-01', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-06-01', ...hamar });
  story.told('2026-05-20', 'ut', { ...prison, mate: 'utvist', til: 'ukjent' });
  expect(story.gaps('2026-05-20')).toEqual([]);
  expect(story.notices('2026-05-20 13:00')).toEqual([
    `tilbakekalt ${boligsosial} utvist`,
    `tilbakekalt ${nav} utvist`,
    'trekk-tilbake boligsosial:310000043',
  ]);
  expect(story.notices('2026-05-20 14:00')).toEqual([]);
});

test('never hands somebody under 18 to NAV', () => {
  const story = aStory();
  const behov = { bolig: 'ja', nav: 'ja' } as const;
  story.told('2026-01-05', 'opphold-startet', {
    ...prison,
    ...hamar,
    slag: 'dom-over-90-dager',
    alder: 'under-18',
    behov,
    bases,
  });
  story.told('2026-01-06', 'utgang-planlagt', { ...prison, ...hamar, periode: range('2026-03-01') });
  expect(story.notices('2026-01-06 13:00')).toEqual([`ny-overgang ${boligsosial}`]);
  expect(story.gaps('2026-02-25')).toContain(`ansvarlig-mangler over-frist ${sender}`);
});

test('keeps the transition with the unit that took over, until that unit tells of it itself', () => {
  const story = serving();
  story.told('2026-02-01', 'overfort', { ...prison, tilEnhet: '310000094' as never });
  expect(story.gaps('2026-02-02')).toContain('dato-mangler over-frist kriminalomsorg:310000094');
  expect(story.audiences('2026-02-02')).toContain('kriminalomsorg:310000094');
  story.told('2026-02-02', 'opphold-startet', {
    ...prison,
    stay: '00000000-0000-5000-8000-000000000003' as never,
    source: 'urn:orgnr:310000094',
    slag: 'dom-over-90-dager',
    alder: '25-pluss',
  });
  expect(story.gaps('2026-02-03').filter((gap) => gap.startsWith('dato-mangler'))).toEqual([
    'dato-mangler kommende kriminalomsorg:310000094',
  ]);
});
