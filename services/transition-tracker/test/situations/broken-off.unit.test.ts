import { expect, test } from 'vitest';
import { noAgreements } from '../../src/domain/expectations/agreements.ts';
import { findGaps } from '../../src/domain/gaps/find-gaps.ts';
import { lookAt } from '../../src/domain/look/look.ts';
import { aStory } from '../story.ts';
import { at, clinic, hamar, range } from '../tell.ts';

const boligsosial = 'boligsosial:3403';
const nav = 'nav:3403';
const sender = 'tsb:310000019';

/** In treatment with a plan; housing and NAV know and have answered. */
const inTreatment = () => {
  const story = aStory();
  const behov = { bolig: 'ja', nav: 'ja' } as const;
  story.told('2026-01-05', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja', behov });
  story.told('2026-01-05', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
  story.told('2026-01-12', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-06-10', '2026-06-17') });
  story.notices('2026-01-12 12:01');
  story.answers('2026-01-13', boligsosial, 'kan');
  story.answers('2026-01-13', nav, 'kan');
  return story;
};

test('calls for a roof and for contact at once when treatment is broken off', () => {
  const story = inTreatment();
  story.told('2026-03-06 22:40', 'ut', { ...clinic, mate: 'avbrutt', til: 'uten-tak', arsak: 'eget-onske' });
  expect(story.gaps('2026-03-06 22:40')).toEqual([
    `ut-uten-tak kritisk ${nav}`,
    `avbrudd-uten-oppfolging over-frist ${nav}`,
  ]);
  expect(story.notices('2026-03-06 22:41')).toEqual([
    `endret-overgang ${boligsosial}`,
    `endret-overgang ${nav}`,
    `mangel ut-uten-tak ${nav}`,
    `mangel ut-uten-plan ${nav}`,
  ]);
});

test('is critical after one working day, and asks for the night before it asks for a home', () => {
  const story = inTreatment();
  story.told('2026-03-06 22:40', 'ut', { ...clinic, mate: 'avbrutt', til: 'uten-tak' });
  expect(story.gaps('2026-03-09 15:59')).toContain(`avbrudd-uten-oppfolging over-frist ${nav}`);
  expect(story.gaps('2026-03-09 16:00')).toContain(`avbrudd-uten-oppfolging kritisk ${nav}`);
  expect(story.gaps('2026-03-09 16:00').join()).not.toContain('bolig-mangler');
});

test('closes the break-off by contact and a roof, and then asks for the home', () => {
  const story = inTreatment();
  story.told('2026-03-06', 'ut', { ...clinic, mate: 'avbrutt', til: 'ukjent' });
  story.told('2026-03-07', 'kontakt-oppnadd', {});
  expect(story.gaps('2026-03-07')).toContain(`avbrudd-uten-oppfolging over-frist ${nav}`);
  story.told('2026-03-08', 'kontakt-oppnadd', { sted: 'hos-venner' });
  expect(story.gaps('2026-03-08')).toEqual([`bolig-mangler over-frist ${boligsosial}`]);
  story.told('2026-03-20', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-03-21', ...hamar });
  expect(story.gaps('2026-03-20 13:00')).toEqual([`bolig-for-sent 15 kritisk ${boligsosial}`]);
  expect(story.gaps('2026-03-21 00:00')).toEqual([]);
});

test('leaves the move with the clinic when nobody else may be told', () => {
  const story = aStory();
  story.told('2026-03-01', 'opphold-startet', { ...clinic, ...hamar, slag: 'avrusning', kommunaltBehov: 'nei' });
  expect(story.gaps('2026-03-03')).toEqual([]);
  story.told('2026-03-04', 'ut', { ...clinic, mate: 'avbrutt', til: 'ukjent' });
  expect(story.gaps('2026-03-04')).toEqual([`avbrudd-uten-oppfolging over-frist ${sender}`]);
  expect(story.notices('2026-03-04 12:01')).toEqual([`mangel avbrudd-uten-oppfolging ${sender}`]);
  expect(story.audiences('2026-03-04 12:01')).toEqual([sender]);
});

test('counts a bed at a relative as a roof, and contact as contact', () => {
  const story = inTreatment();
  story.told('2026-03-06', 'ut', { ...clinic, mate: 'avbrutt', til: 'hos-familie' });
  expect(story.gaps('2026-03-06')).toContain(`avbrudd-uten-oppfolging over-frist ${nav}`);
  story.told('2026-03-07', 'forste-samtale-holdt', { ...hamar });
  expect(story.gaps('2026-03-07')).toEqual([`bolig-mangler over-frist ${boligsosial}`]);
});

test('lets go of everything when the person is admitted again, and begins anew', () => {
  const story = inTreatment();
  story.told('2026-03-06', 'ut', { ...clinic, mate: 'avbrutt', til: 'uten-tak' });
  story.notices('2026-03-06 13:00');
  story.told('2026-03-10', 'opphold-startet', {
    stay: '00000000-0000-5000-8000-000000000003' as never,
    etat: 'tsb',
    ...hamar,
    slag: 'avrusning',
    kommunaltBehov: 'ja',
  });
  expect(story.gaps('2026-03-10 13:00')).toEqual([]);
  expect(story.notices('2026-03-10 13:00')).toEqual([
    `tilbakekalt ${nav} ikke-lenger-behov`,
    `tilbakekalt ${nav} ikke-lenger-behov`,
  ]);
});

test('takes back what it said when the break-off was a mistake', () => {
  const story = inTreatment();
  const mistake = story.told('2026-03-06', 'ut', { ...clinic, mate: 'avbrutt', til: 'uten-tak' });
  story.notices('2026-03-06 13:00');
  story.tookBack('2026-03-06 14:00', mistake);
  expect(story.gaps('2026-03-06 14:00')).toEqual([]);
  expect(story.notices('2026-03-06 14:00')).toEqual([
    `tilbakekalt ${nav} ikke-lenger-behov`,
    `tilbakekalt ${nav} ikke-lenger-behov`,
    `endret-overgang ${boligsosial}`,
    `endret-overgang ${nav}`,
  ]);
});

test('follows what is missing for ninety days after the exit, and then lets go', () => {
  const story = inTreatment();
  story.told('2026-03-06', 'ut', { ...clinic, mate: 'avbrutt', til: 'uten-tak' });
  story.notices('2026-03-06 13:00');
  expect(story.gaps('2026-06-03 23:00')).not.toEqual([]);
  const found = (when: string) => findGaps(story.journey(), noAgreements, at(when));
  expect(found('2026-06-03 23:00').lookAgainAt).toBe(at('2026-06-04 00:00'));
  expect(found('2026-06-04 00:00')).toEqual({ gaps: [], closed: [clinic.stay], lapsed: [clinic.stay] });
  expect(lookAt(story.journey(), noAgreements, at('2026-06-04 00:00')).transitions[clinic.stay]?.closed).toBe('annet');
});

/** In treatment, told to nobody: the person has not been asked. */
const toldToNobody = () => {
  const story = aStory();
  const behov = { bolig: 'ja', nav: 'ja' } as const;
  story.told('2026-01-05', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid', behov, kommunaltBehov: 'ja' });
  story.told('2026-02-02', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-03-06') });
  return story;
};

test('asks the institution of nothing but the first night, once somebody has left whom nobody else may be told of', () => {
  const story = toldToNobody();
  story.told('2026-03-06', 'ut', { ...clinic, mate: 'avbrutt', til: 'uten-tak' });
  expect(story.gaps('2026-03-20')).toEqual([
    `samtykke-uavklart over-frist ${sender}`,
    `ut-uten-tak kritisk ${sender}`,
    `avbrudd-uten-oppfolging kritisk ${sender}`,
  ]);
  story.told('2026-03-07', 'kontakt-oppnadd', { ...hamar, sted: 'hos-familie' });
  expect(story.gaps('2026-03-20')).toEqual([]);
});

test('leaves with the institution what it has taken on, or answers for itself', () => {
  const story = toldToNobody();
  story.told('2026-02-10', 'ansvarlig-oppnevnt', { etat: 'tsb', enhet: '310000019', ...hamar } as never);
  story.told('2026-03-06', 'ut', { ...clinic, mate: 'utskrevet', til: 'hos-familie' });
  expect(story.gaps('2026-03-20').some((gap) => gap.endsWith(sender))).toBe(true);
});
