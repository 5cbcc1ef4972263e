import { expect, test } from 'vitest';
import { aStory } from '../../test/story.ts';
import { at, clinic, hamar, kommune, prison, range } from '../../test/tell.ts';
import { disclosureTo } from './disclosure.ts';
import { surveyOf } from './survey.ts';

const boligsosial = 'boligsosial:3403';
const nav = 'nav:3403';
const sender = 'tsb:310000019';

/** A need is stated and a date is known, and nobody has said whether others may know. */
const unasked = () => {
  const story = aStory();
  const behov = { bolig: 'ja', nav: 'ja' } as const;
  story.told('2026-07-06', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja', behov });
  story.told('2026-07-08', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-11-20') });
  return story;
};

test('tells nobody before the person has been asked, and asks the sender to ask', () => {
  const story = unasked();
  expect(story.notices('2026-07-08 13:00')).toEqual([`mangel samtykke-uavklart ${sender}`]);
  expect(story.audiences('2026-07-08 13:00')).toEqual([sender]);
  expect(story.gaps('2026-07-08 11:59')).toEqual([`samtykke-uavklart kommende ${sender}`]);
  expect(story.gaps('2026-07-08 12:00')).toEqual([`samtykke-uavklart over-frist ${sender}`]);
  expect(story.gaps('2026-11-18')).toContain(`bolig-mangler kritisk ${sender}`);
});

test('takes a no for an answer: the question is closed, and so are the notices', () => {
  const story = unasked();
  story.told('2026-07-09', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
  expect(story.notices('2026-07-09 13:00')).toEqual([`ny-overgang ${boligsosial}`, `ny-overgang ${nav}`]);
  story.told('2026-07-10', 'samtykke', { svar: 'avslatt', til: ['nav'] });
  expect(story.notices('2026-07-10 12:30')).toEqual([`tilbakekalt ${nav} samtykke-trukket`]);
  expect(story.gaps('2026-07-10 13:00')).toEqual([`ikke-mottatt over-frist ${boligsosial}`]);
});

test('stops when a consent is taken back, and begins again when it is given anew', () => {
  const story = unasked();
  story.told('2026-07-09', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
  story.notices('2026-07-09 13:00');
  story.told('2026-07-13', 'samtykke', { svar: 'trukket', til: ['nav', 'boligsosial'] });
  expect(story.notices('2026-07-13 13:00')).toEqual([
    `tilbakekalt ${boligsosial} samtykke-trukket`,
    `tilbakekalt ${nav} samtykke-trukket`,
  ]);
  expect(story.audiences('2026-07-13 13:00')).toEqual([sender]);
  story.told('2026-07-15', 'samtykke', { svar: 'gitt', til: ['boligsosial'] });
  expect(story.notices('2026-07-15 13:00')).toEqual([`ny-overgang ${boligsosial}`]);
});

test('asks again when a consent runs out', () => {
  const story = unasked();
  story.told('2026-07-09', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'], gyldigTil: '2026-08-31' });
  story.notices('2026-07-09 13:00');
  story.answers('2026-07-09 14:00', boligsosial, 'kan');
  story.answers('2026-07-09 14:00', nav, 'kan');
  expect(story.gaps('2026-08-31 23:59')).toEqual([]);
  expect(story.gaps('2026-09-01 00:00')).toEqual([`samtykke-uavklart kommende ${sender}`]);
  expect(story.audiences('2026-09-01')).toEqual([sender]);
});

test('rests on a section that the sender names, and tells only what that section covers', () => {
  const story = unasked();
  story.told('2026-07-09', 'utgang-planlagt', {
    ...clinic,
    ...hamar,
    periode: range('2026-11-20'),
    egenskaper: ['rusfri'],
    bases: ['FOR-2011-11-18-1115 § 8'],
  });
  expect(story.notices('2026-07-09 13:00')).toEqual([
    `ny-overgang ${boligsosial}`,
    `mangel samtykke-uavklart ${sender}`,
  ]);
  const [sent] = story.journey().notices;
  expect(Object.keys(sent?.sent?.content ?? {}).sort()).toEqual(['behov', 'etat', 'kommune', 'krever', 'periode']);
  expect(story.gaps('2026-07-13')).toContain(`samtykke-uavklart over-frist ${sender}`);
});

test('tells by consent what is needed, and nothing of the kind of institution', () => {
  const story = unasked();
  story.told('2026-07-09', 'utgang-planlagt', {
    ...clinic,
    ...hamar,
    periode: range('2026-11-20'),
    egenskaper: ['rusfri'],
    barn: 'samvaer',
    bases: ['samtykke'],
  });
  story.notices('2026-07-09 13:00');
  const [housing, social] = story.journey().notices;
  expect(housing?.sent?.content).toEqual({
    kommune: '3403',
    periode: range('2026-11-20'),
    behov: ['bolig'],
    egenskaper: ['rusfri'],
    barn: 'samvaer',
    krever: 'kvittering-og-svar',
  });
  expect(social?.sent?.content.behov).toEqual(['bolig', 'nav']);
});

test('knows section 41 only from the day it came into force', () => {
  const told = (when: string) => {
    const story = aStory();
    const bases = ['straffegjennomføringsloven § 41'];
    const behov = { bolig: 'ja' } as const;
    story.told(when, 'opphold-startet', {
      ...prison,
      ...hamar,
      slag: 'dom-over-90-dager',
      alder: '25-pluss',
      behov,
      bases,
    });
    return story;
  };
  expect(told('2024-11-01').notices('2024-11-30').join()).not.toContain('ny-overgang');
  const since = told('2024-11-01').notices('2024-12-01');
  expect(since.slice(0, 2)).toEqual([`ny-overgang ${boligsosial}`, `ny-overgang ${nav}`]);
  const { journey } = told('2024-11-01');
  const [stay] = journey().stays;
  const before = stay && disclosureTo(surveyOf(journey(), stay), 'nav', at('2024-11-15'));
  expect(before).toEqual({ state: 'uavklart', since: at('2024-11-01'), changesAt: at('2024-12-01 00:00') });
});

test('asks on the old chapter until July 2026 and on the new one from then', () => {
  const story = aStory();
  const behov = { nav: 'ja' } as const;
  story.told('2026-06-22', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'nei', behov });
  const rows = (when: string) => story.gaps(when).filter((gap) => gap.startsWith('samtykke'));
  expect(rows('2026-06-30')).toEqual([`samtykke-uavklart over-frist ${sender}`]);
  expect(rows('2026-07-01')).toEqual([`samtykke-uavklart over-frist ${sender}`]);
});

test('tells the referring DPS the date, and asks for a receipt only', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', {
    ...clinic,
    ...hamar,
    slag: 'langtid',
    kommunaltBehov: 'nei',
    behov: { helse: 'ja' },
    henviser: '310000205' as never,
  });
  expect(story.notices('2026-01-05 13:00')).toEqual([]);
  story.told('2026-01-12', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-05-20') });
  expect(story.notices('2026-01-12 13:00')).toEqual(['ny-overgang tsb:310000205']);
  expect(story.journey().notices[0]?.sent?.content).toEqual({
    kommune: '3403',
    periode: range('2026-05-20'),
    behov: ['helse'],
    etat: 'tsb',
    enhet: '310000019',
    krever: 'kvittering',
  });
  expect(story.audiences('2026-01-13')).toEqual([sender, 'tsb:310000205']);
});

test('tells the new municipality of a move, and frees the old one', () => {
  const story = unasked();
  story.told('2026-07-09', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
  story.notices('2026-07-09 13:00');
  story.told('2026-08-03', 'flyttet', { tilKommune: kommune('3411') });
  expect(story.notices('2026-08-03 13:00')).toEqual([
    `tilbakekalt ${boligsosial} annen-mottaker`,
    `tilbakekalt ${nav} annen-mottaker`,
    'ny-overgang boligsosial:3411',
    'ny-overgang nav:3411',
  ]);
  story.told('2026-08-03 14:00', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-11-20') });
  expect(story.notices('2026-08-03 14:30')).toEqual([]);
});

test('leaves no trace of somebody whose address is strictly confidential', () => {
  const story = unasked();
  story.told('2026-07-09', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
  story.notices('2026-07-09 13:00');
  story.told('2026-08-03', 'adressegradering', { by: 'nav', grad: 'strengt-fortrolig' });
  expect(story.gaps('2026-11-19')).toEqual([]);
  expect(story.audiences('2026-08-03 13:00')).toEqual([]);
  expect(story.notices('2026-08-03 13:00')).toEqual([
    `tilbakekalt ${boligsosial} skjermet`,
    `tilbakekalt ${nav} skjermet`,
  ]);
  story.told('2026-08-04', 'kontakt-oppnadd', {});
  expect(story.journey().facts.at(-1)?.match).toEqual({ unmatched: 'skjermet' });
  story.told('2026-09-01', 'adressegradering', { by: 'nav', grad: 'ugradert' });
  expect(story.notices('2026-09-01 13:00')).toEqual([`ny-overgang ${boligsosial}`, `ny-overgang ${nav}`]);
});

test('recalls everything and stands down whoever holds a flat or a meeting when the person has died', () => {
  const story = unasked();
  story.told('2026-07-09', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
  story.notices('2026-07-09 13:00');
  story.told('2026-07-10', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-11-20', ...hamar });
  story.told('2026-07-10', 'oppfolging-avtalt', { hos: 'nav', tidspunkt: at('2026-11-21') });
  story.told('2026-08-01', 'dodsfall', {});
  expect(story.gaps('2026-08-01')).toEqual([]);
  expect(story.notices('2026-08-01 13:00')).toEqual([
    `tilbakekalt ${boligsosial} dodsfall`,
    `tilbakekalt ${nav} dodsfall`,
    'trekk-tilbake boligsosial:310000043',
    'trekk-tilbake nav:310000035',
  ]);
  expect(story.notices('2026-08-02')).toEqual([]);
});

test('answers at once for somebody who is reported ready', () => {
  const story = unasked();
  story.told('2026-07-09', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
  story.told('2026-10-30 09:00', 'utskrivningsklar', { ...clinic });
  story.notices('2026-10-30 09:01');
  story.receives('2026-10-30 10:00', boligsosial);
  story.receives('2026-10-30 10:00', nav);
  expect(story.gaps('2026-10-30 11:59').join()).not.toContain('ikke-besvart');
  expect(story.gaps('2026-10-30 12:00')).toContain(`ikke-besvart over-frist ${boligsosial}`);
  expect(story.gaps('2026-10-30 12:00')).toContain(`bolig-mangler kritisk ${boligsosial}`);
  expect(story.gaps('2026-11-04 10:00')).toContain(`ikke-besvart over-frist ${nav}`);
  story.told('2026-11-05', 'utskrivningsklar-avmeldt', { ...clinic });
  expect(story.gaps('2026-11-05').join()).not.toContain('bolig-mangler kritisk');
});

test('hands the move back to the sender when the municipality says that it is not theirs', () => {
  const story = unasked();
  story.told('2026-07-09', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
  story.notices('2026-07-09 13:00');
  story.answers('2026-07-10', boligsosial, 'ikke-ansvarlig');
  expect(story.gaps('2026-10-01')).toContain(`bolig-mangler kommende ${sender}`);
  const [notice] = story.journey().notices;
  if (notice === undefined) throw new Error('A notice was sent');
  story.told('2026-07-12', 'mottaker-avklart', { varsel: notice.id, names: clinic.stay, kommune: kommune('3411') });
  expect(story.notices('2026-07-12 13:00')).toContain('ny-overgang boligsosial:3411');
});
