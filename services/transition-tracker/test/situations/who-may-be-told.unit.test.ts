import { expect, test } from 'vitest';
import { disclosureTo } from '../../src/domain/disclosure/disclosure.ts';
import { surveysOf } from '../../src/domain/survey/survey.ts';
import { aStory } from '../story.ts';
import { at, clinic, hamar, prison, range } from '../tell.ts';

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

test('tells the municipality at once that somebody is ready, where a section bids it, and when that is taken back', () => {
  const story = unasked();
  story.told('2026-07-09', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
  const bases = ['FOR-2011-11-18-1115 § 10'];
  story.told('2026-07-09', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-07-20'), bases });
  story.notices('2026-07-09 13:00');
  story.told('2026-07-20', 'utskrivningsklar', { ...clinic });
  expect(story.notices('2026-07-20 12:01')).toContain(`endret-overgang ${boligsosial}`);
  const told = () => {
    const sent = story.journey().notices.flatMap((one) => (one.sent?.to.etat === 'boligsosial' ? [one.sent] : []));
    const updates = sent.filter(({ slag }) => slag !== 'mangel').toSorted((a, b) => a.at - b.at);
    return updates.at(-1)?.content;
  };
  expect(told()).toMatchObject({ meldtKlar: new Date(at('2026-07-20')).toISOString(), krever: 'kvittering-og-svar' });
  const nav = story.journey().notices.filter(({ sent }) => sent?.to.etat === 'nav');
  expect(nav.some(({ sent }) => 'meldtKlar' in (sent?.content ?? {}))).toBe(false);
  story.told('2026-07-20 15:00', 'utskrivningsklar-avmeldt', { ...clinic });
  story.notices('2026-07-20 15:01');
  expect(told()).not.toHaveProperty('meldtKlar');
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
  const [s] = surveysOf(journey());
  const before = s && disclosureTo(s, 'nav', at('2024-11-15'));
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
  story.told('2026-01-12', 'samtykke', { svar: 'gitt', til: ['tsb'] });
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

test('prefers the basis that lasts longest, and of those the one that lets most be told', () => {
  const told = (bases: readonly string[], gyldigTil?: string) => {
    const story = unasked();
    story.told('2026-07-09', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-11-20'), bases });
    const ending = gyldigTil === undefined ? {} : { gyldigTil };
    if (gyldigTil !== undefined)
      story.told('2026-07-09', 'samtykke', { svar: 'gitt', til: ['boligsosial'], ...ending });
    const [s] = surveysOf(story.journey());
    const found = s && disclosureTo(s, 'boligsosial', at('2026-07-10'));
    return found?.state === 'kan' ? found.basis.id : undefined;
  };
  const [eight, ten, weighty] = ['FOR-2011-11-18-1115 § 8', 'FOR-2011-11-18-1115 § 10', 'helsepersonelloven § 23'];
  expect(told([eight, ten])).toBe(ten);
  expect(told([ten, eight])).toBe(ten);
  expect(told([weighty, eight])).toBe(eight);
  expect(told([eight], '2026-12-31')).toBe(eight);
  expect(told([eight, ten], '2026-12-31')).toBe(ten);
  expect(told([], '2026-12-31')).toBe('samtykke');
  expect(told(['en hjemmel som ikke finnes lenger'])).toBeUndefined();
});

test('hears a basis that the institution names with a fact, and a consent that names its own', () => {
  const story = unasked();
  story.told('2026-07-09', 'boligbehov', { by: 'nav', svar: 'ja', bases: ['samtykke'] });
  expect(story.notices('2026-07-09 13:00').join()).not.toContain('ny-overgang');
  story.told('2026-07-10', 'boligbehov', { by: 'tsb', svar: 'ja', bases: ['samtykke'] });
  story.told('2026-07-10', 'samtykke', { svar: 'gitt', til: ['tsb'] });
  expect(story.notices('2026-07-10 13:00')).toContain(`ny-overgang ${boligsosial}`);
});
