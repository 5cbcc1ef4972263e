import { expect, test } from 'vitest';
import { laterStay } from '../../src/domain/survey/other-stays.ts';
import { aStory, type Story } from '../story.ts';
import { clinic, hamar, prison, range, transition } from '../tell.ts';

const behov = { bolig: 'ja' } as const;
const inClinic = { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja', behov } as const;
const elsewhere = { ...inClinic, stay: transition(3) };
const inPrison = { ...prison, ...hamar, slag: 'dom-over-90-dager', behov } as const;

const about = (story: Story, expectation: string, when: string) =>
  story.gaps(when).filter((gap) => gap.startsWith(`${expectation} `));

const closed = (story: Story, when: string) => story.audiences(when).length === 0;

test('takes an exit and an admission on one day for a transfer, whichever was told of first', () => {
  for (const clock of ['09:00', '15:00']) {
    const story = aStory();
    story.told('2026-01-05', 'opphold-startet', inClinic);
    story.told(`2026-03-06 ${clock}`, 'opphold-startet', { ...inPrison, behov: {} });
    story.told('2026-03-06 12:00', 'ut', { ...clinic, mate: 'utskrevet', til: 'ukjent' });
    expect(about(story, 'ut-uten-tak', '2026-03-06 16:00')).toEqual([]);
  }
});

test('does not take a stay that ended the same day for one that goes on', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', inClinic);
  story.told('2026-03-06 09:00', 'opphold-startet', { ...elsewhere, slag: 'avrusning' });
  story.told('2026-03-06 12:00', 'ut', { ...clinic, mate: 'utskrevet', til: 'ukjent' });
  expect(about(story, 'ut-uten-tak', '2026-03-06 13:00')).toEqual([]);
  story.told('2026-03-06 10:00', 'ut', { ...elsewhere, mate: 'avbrutt', til: 'uten-tak' });
  expect(about(story, 'ut-uten-tak', '2026-03-06 13:00')).not.toEqual([]);
});

test('does not take a stay that began long before for the next one: it may only have been forgotten', () => {
  const story = aStory();
  story.told('2025-01-05', 'opphold-startet', elsewhere);
  story.told('2026-01-05', 'opphold-startet', inClinic);
  story.told('2026-03-06', 'ut', { ...clinic, mate: 'utskrevet', til: 'uten-tak' });
  expect(about(story, 'ut-uten-tak', '2026-03-06')).not.toEqual([]);
});

const underSection12 = () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', inPrison);
  story.told('2026-03-01', 'gjennomforing-endret', { ...prison, form: '§ 12', fra: '2026-03-02' });
  story.told('2026-03-02', 'opphold-startet', inClinic);
  return story;
};

test('lets somebody go back to prison from treatment under § 12 without a gap, on the day or when they are found', () => {
  const story = underSection12();
  story.told('2026-06-10', 'ut', { ...clinic, mate: 'avbrutt', til: 'ukjent' });
  expect(about(story, 'avbrudd-uten-oppfolging', '2026-06-10')).not.toEqual([]);
  const back = story.told('2026-06-12', 'gjennomforing-endret', { ...prison, form: 'fengsel' });
  expect(about(story, 'avbrudd-uten-oppfolging', '2026-06-12')).toEqual([]);
  story.tookBack('2026-06-13', back);
  story.told('2026-06-13', 'gjennomforing-endret', { ...prison, form: '§ 16' });
  expect(about(story, 'avbrudd-uten-oppfolging', '2026-06-13')).not.toEqual([]);
  story.told('2026-06-14', 'gjennomforing-endret', { ...prison, form: 'overgangsbolig' });
  expect(about(story, 'avbrudd-uten-oppfolging', '2026-06-14')).toEqual([]);
});

test('lets the treatment under § 12 go on when the sentence ends, and not a treatment that had ended', () => {
  const story = underSection12();
  const released = { ...prison, mate: 'loslatt', til: 'ukjent' } as const;
  story.told('2026-06-10', 'ut', released);
  expect(about(story, 'ut-uten-tak', '2026-06-10')).toEqual([]);
  story.told('2026-06-01', 'ut', { ...clinic, mate: 'utskrevet', til: 'egen-bolig' });
  expect(about(story, 'ut-uten-tak', '2026-06-10')).not.toEqual([]);
});

test('reckons from when the stay was heard of where nobody said since when it is served elsewhere', () => {
  const story = underSection12();
  story.told('2026-06-10', 'ut', { ...prison, mate: 'loslatt', til: 'ukjent' });
  const [sentence, treatment] = story.journey().stays;
  if (sentence === undefined || treatment === undefined) throw new Error('There are two stays');
  const { formAt: _, ...unsaid } = sentence;
  const { entered: __, ...heardOf } = treatment;
  expect(laterStay(unsaid, [unsaid, treatment])).toBe(treatment);
  expect(laterStay(unsaid, [unsaid, heardOf])).toBe(heardOf);
  expect(laterStay({ ...treatment, exit: sentence.exit as never }, [{ ...unsaid, form: 'fengsel' }])).toBeUndefined();
});

test('asks the institution whose stay goes on while another of its kind has begun', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', inClinic);
  story.told('2026-02-02', 'opphold-startet', elsewhere);
  const open = (when: string) => about(story, 'to-opphold', when);
  expect(open('2026-02-02')).toEqual(['to-opphold kommende tsb:310000019']);
  expect(open('2026-02-03 16:00')).toEqual(['to-opphold over-frist tsb:310000019']);
  const no = story.told('2026-02-04', 'samtykke', { svar: 'avslatt', til: ['tsb'] });
  expect(open('2026-02-04')).toEqual([]);
  story.tookBack('2026-02-04', no);
  story.told('2026-02-05', 'samtykke', { svar: 'gitt', til: ['tsb'] });
  expect(open('2026-02-05')).not.toEqual([]);
  story.told('2026-02-06', 'ut', { ...elsewhere, mate: 'utskrevet', til: 'institusjon' });
  expect(open('2026-02-06')).toEqual([]);
});

test('finds no two stays at once in days of detox, in another agency, or where only a plan is known', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', inClinic);
  story.told('2026-02-02', 'opphold-startet', { ...elsewhere, slag: 'avrusning' });
  story.told('2026-02-03', 'opphold-startet', inPrison);
  story.told('2026-02-03', 'utgang-planlagt', { ...clinic, stay: transition(4), periode: range('2026-06-01') });
  expect(about(story, 'to-opphold', '2026-02-10')).toEqual([]);
  story.told('2026-02-11', 'unnveket', prison);
  story.told('2026-02-12', 'opphold-startet', { ...inPrison, stay: transition(5) });
  expect(about(story, 'to-opphold', '2026-02-20')).toEqual([]);
});

test('counts who is back in a stay of the same kind within thirty days, and not a transfer', () => {
  const back = (day: string, next: object = elsewhere) => {
    const story = aStory();
    story.told('2026-01-05', 'opphold-startet', inClinic);
    story.told('2026-03-01', 'ut', { ...clinic, mate: 'avbrutt', til: 'ukjent' });
    story.told(`${day} 20:00`, 'opphold-startet', { ...elsewhere, ...next });
    return about(story, 'tilbake-igjen', `${day} 21:00`);
  };
  expect(back('2026-03-01')).toEqual([]);
  expect(back('2026-03-02')).toEqual(['tilbake-igjen 1 merknad']);
  expect(back('2026-03-31')).toEqual(['tilbake-igjen 30 merknad']);
  expect(back('2026-04-01')).toEqual([]);
  expect(back('2026-03-10', inPrison)).toEqual([]);
});

test('lets one prison know of another: an objection is to the health service alone', () => {
  const story = aStory();
  const next = { ...inPrison, stay: transition(4) };
  story.told('2026-01-05', 'opphold-startet', inPrison);
  story.told('2026-01-05', 'samtykke', { by: 'kriminalomsorg', svar: 'avslatt', til: ['tsb'] });
  story.told('2026-02-02', 'opphold-startet', next);
  expect(about(story, 'to-opphold', '2026-02-02')).toEqual(['to-opphold kommende kriminalomsorg:310000027']);
  story.told('2026-02-01', 'ut', { ...prison, mate: 'loslatt', til: 'hos-familie' });
  expect(about(story, 'tilbake-igjen', '2026-02-02')).toEqual(['tilbake-igjen 1 merknad']);
});

test('hears an objection to one clinic knowing of another', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', inClinic);
  story.told('2026-03-01', 'ut', { ...clinic, mate: 'utskrevet', til: 'hos-familie' });
  story.told('2026-03-05', 'opphold-startet', elsewhere);
  expect(about(story, 'tilbake-igjen', '2026-03-05')).not.toEqual([]);
  story.told('2026-03-06', 'samtykke', { svar: 'avslatt', til: ['tsb'] });
  expect(about(story, 'tilbake-igjen', '2026-03-06')).toEqual([]);
});

test('shows what tells of another stay to the institution alone', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', inClinic);
  story.told('2026-01-05', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
  story.told('2026-02-02', 'opphold-startet', elsewhere);
  expect(story.titles('2026-02-04', 'tsb:310000019')).toContain('To opphold samtidig');
  expect(story.titles('2026-02-04', 'koordinator:3403')).toContain('Dato mangler');
  expect(story.titles('2026-02-04', 'koordinator:3403')).not.toContain('To opphold samtidig');
});

test('asks who lets somebody out before the earliest day, unless it is in place, told ahead, or broken off', () => {
  const leaving = (tell: (story: Story) => void, mate: 'utskrevet' | 'avbrutt' = 'utskrevet') => {
    const story = aStory();
    story.told('2026-01-05', 'opphold-startet', inClinic);
    story.told('2026-01-12', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-05-20', '2026-05-27') });
    tell(story);
    story.told('2026-05-19', 'ut', { ...clinic, mate, til: 'hos-familie' });
    return about(story, 'ut-for-tidlig', '2026-05-19');
  };
  const nothing = () => undefined;
  expect(leaving(nothing)).toEqual(['ut-for-tidlig 1 over-frist tsb:310000019']);
  expect(leaving(nothing, 'avbrutt')).toEqual([]);
  expect(leaving((story) => story.told('2026-05-18', 'utskrivningsklar', clinic))).toEqual([]);
  expect(leaving((story) => story.told('2026-05-18', 'plan-trukket', clinic))).toEqual([]);
  const home = { ...hamar, home: 'b1', slag: 'kommunal', fra: '2026-05-01' } as const;
  expect(leaving((story) => story.told('2026-05-18', 'bolig', home))).toEqual([]);
});

test('leaves a board when the next stay has taken over', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', inClinic);
  story.told('2026-03-06', 'ut', { ...clinic, mate: 'utskrevet', til: 'ukjent' });
  expect(closed(story, '2026-03-06')).toBe(false);
  story.told('2026-03-06 15:00', 'opphold-startet', { ...inPrison, slag: 'varetekt', behov: {} });
  expect(story.audiences('2026-03-06 16:00')).toEqual(['kriminalomsorg:310000027']);
});
