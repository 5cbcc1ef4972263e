import { expect, test } from 'vitest';
import { inTreatment, serving } from '../catalogue-chain-stories.ts';
import { aStory, type Story } from '../story.ts';
import { at, clinic, hamar, prison, range } from '../tell.ts';

const nav = '310000035' as never;
const other = '310000108' as never;
const third = '310000205' as never;

const has = (story: Story, when: string, ...what: readonly string[]): readonly boolean[] =>
  what.map((one) => story.gaps(when).some((gap) => gap.startsWith(`${one} `)));

const named = (): Story => {
  const story = inTreatment({ bolig: 'nei', ansvarlig: 'ja' });
  story.told('2026-08-04', 'ansvarlig-oppnevnt', { enhet: nav, rolle: 'kontaktperson' });
  return story;
};

const lacks = (story: Story, when: string): boolean => has(story, when, 'overlevering-mangler')[0] ?? false;

test('takes a handover that was told before the change for the handover', () => {
  const story = named();
  story.told('2026-08-05', 'overlevering-gjennomfort', { fraEnhet: nav, tilEnhet: other });
  story.told('2026-08-06', 'ansvarlig-byttet', { fraEnhet: nav, tilEnhet: other });
  expect(lacks(story, '2026-08-20')).toBe(false);
  story.told('2026-08-07', 'ansvarlig-byttet', { fraEnhet: other, tilEnhet: third });
  expect(lacks(story, '2026-08-20')).toBe(true);
});

test('waits for the handover to the one who took over, whoever else is named or handed to', () => {
  const story = named();
  story.told('2026-08-06', 'ansvarlig-byttet', { fraEnhet: nav, tilEnhet: other });
  story.told('2026-08-07', 'ansvarlig-oppnevnt', { enhet: other, rolle: 'kontaktperson' });
  story.told('2026-08-07', 'overlevering-gjennomfort', { fraEnhet: nav, tilEnhet: third });
  expect(lacks(story, '2026-08-20')).toBe(true);
  story.told('2026-08-08', 'ansvarlig-oppnevnt', { enhet: third, rolle: 'kontaktperson' });
  expect(lacks(story, '2026-08-20')).toBe(false);
});

test('asks for no handover of what nobody was responsible for, or of somebody else’s absence', () => {
  const story = inTreatment({ bolig: 'nei' });
  story.told('2026-08-04', 'overlevering-gjennomfort', { fraEnhet: nav, tilEnhet: other });
  expect(lacks(story, '2026-08-20')).toBe(false);
  story.told('2026-08-05', 'ansvarlig-oppnevnt', { enhet: other, rolle: 'kontaktperson' });
  story.told('2026-08-06', 'ansvarlig-fravaerende', { enhet: third, fra: '2026-08-06' });
  expect(lacks(story, '2026-08-20')).toBe(false);
});

test('counts an absence from its first day to its last, and a deputy as there at once', () => {
  const story = named();
  story.told('2026-08-05', 'ansvarlig-fravaerende', { enhet: nav, fra: '2026-09-01', til: '2026-09-04' });
  expect(has(story, '2026-08-28', 'ansvarlig-mangler', 'overlevering-mangler')).toEqual([false, false]);
  // Ten days before the exit it is the one who is missing that counts, and that hides the handover.
  expect(has(story, '2026-09-02', 'ansvarlig-mangler', 'overlevering-mangler')).toEqual([true, false]);
  expect(has(story, '2026-09-05', 'ansvarlig-mangler', 'overlevering-mangler')).toEqual([false, false]);
  story.told('2026-09-01 13:00', 'ansvarlig-fravaerende', { enhet: nav, fra: '2026-09-01', vikar: other });
  expect(has(story, '2026-09-02', 'ansvarlig-mangler', 'overlevering-mangler')).toEqual([false, false]);
});

test('remarks on a group that has not met only where a coordinator is named, and leaves it when the person was seen', () => {
  const story = inTreatment({ bolig: 'nei', ansvarlig: 'ja' });
  expect(lacks(story, '2026-09-08')).toBe(false);
  story.told('2026-08-04', 'ansvarlig-oppnevnt', { enhet: nav, rolle: 'kontaktperson' });
  expect(lacks(story, '2026-09-08')).toBe(false);
  story.told('2026-08-05', 'ansvarlig-oppnevnt', { enhet: nav, rolle: 'koordinator' });
  expect(story.gaps('2026-09-08')).toContain('overlevering-mangler merknad');
  story.told('2026-09-10', 'ut', { ...clinic, mate: 'utskrevet', til: 'egen-bolig' });
  expect(story.gaps('2026-09-11')).toContain('overlevering-mangler merknad');
  story.told('2026-09-11 13:00', 'kontakt-oppnadd', {});
  expect(story.gaps('2026-09-11 14:00')).toEqual([]);
});

test('clears income only when it is decided, and the deposit where a home is needed', () => {
  const story = inTreatment({ bolig: 'ja', nav: 'ja' });
  const open = () => has(story, '2026-09-04', 'inntekt-uavklart')[0];
  const said = { husleieoverlapp: 'nei', ...hamar } as const;
  story.told('2026-08-04', 'inntekt-avklart', { ...said, livsopphold: 'under-behandling', depositum: 'ja' });
  expect(open()).toBe(true);
  story.told('2026-08-05', 'inntekt-avklart', { ...said, livsopphold: 'nei', depositum: 'under-behandling' });
  expect(open()).toBe(true);
  story.told('2026-08-06', 'boligbehov', { svar: 'nei' });
  expect(open()).toBe(false);
});

test('no longer asks for what should have been ready once the person is out and was seen', () => {
  const behov = { bolig: 'nei', nav: 'ja', aktivitet: 'ja' } as const;
  const asked = ['inntekt-uavklart', 'aktivitet-mangler', 'fastlege-ikke-orientert', 'helse-mangler'];
  const story = inTreatment({ ...behov, helse: 'ja' });
  story.told('2026-09-10', 'ut', { ...clinic, mate: 'utskrevet', til: 'egen-bolig' });
  expect(has(story, '2026-09-11', ...asked)).toEqual([true, true, true, true]);
  story.told('2026-09-11 13:00', 'kontakt-oppnadd', {});
  expect(has(story, '2026-09-11 14:00', ...asked)).toEqual([false, false, false, true]);
  expect(story.gaps('2026-09-30')).toEqual(['helse-mangler over-frist tsb:310000019']);
});

test('remarks on a queue that ends after the exit, by its days', () => {
  const story = inTreatment({ bolig: 'nei', aktivitet: 'ja' });
  story.told('2026-08-04', 'aktivitet-sokt', { slag: 'tiltak', ventetidDager: 60 });
  expect(story.gaps('2026-08-05')).toContain('aktivitet-mangler 23 merknad');
  expect(story.links()).toContain('aktivitet under-arbeid');
  story.told('2026-08-06', 'aktivitet-sokt', { slag: 'dagtilbud', ventetidDager: 10 });
  expect(has(story, '2026-08-07', 'aktivitet-mangler')).toEqual([false]);
  const undated = aStory();
  const behov = { aktivitet: 'ja' } as const;
  undated.told('2026-08-03', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid', behov });
  undated.told('2026-08-04', 'aktivitet-sokt', { slag: 'tiltak', ventetidDager: 60 });
  expect(has(undated, '2026-08-05', 'aktivitet-mangler')).toEqual([false]);
});

test('takes the word of whoever reported the person ready on outpatient contact', () => {
  const asked = (made: boolean | undefined, behov: object = {}) => {
    const story = inTreatment({ bolig: 'nei', ...behov });
    story.told('2026-09-01', 'utskrivningsklar', {
      ...clinic,
      ...(made === undefined ? {} : { poliklinikkKontaktet: made }),
    });
    return has(story, '2026-09-01 13:00', 'helse-mangler')[0];
  };
  expect(asked(undefined)).toBe(false);
  expect(asked(false)).toBe(true);
  expect(asked(false, { helse: 'nei' })).toBe(false);
  expect(asked(undefined, { helse: 'ja' })).toBe(true);
  expect(asked(true, { helse: 'ja' })).toBe(false);
});

test('asks for LAR where it was said, or where LAR is to follow up, and not where it was said to be over', () => {
  const open = (story: Story) => has(story, '2026-09-09', 'helse-mangler')[0];
  const followed = inTreatment({ bolig: 'nei' });
  followed.told('2026-08-05', 'helseoppfolging-avtalt', { hos: 'lar' });
  expect(open(followed)).toBe(true);
  followed.told('2026-08-06', 'lar-overtatt', { fra: '2026-09-10' });
  expect(open(followed)).toBe(false);
  const over = inTreatment({ bolig: 'nei' }, { lar: true });
  expect(open(over)).toBe(true);
  over.told('2026-08-05', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-09-10'), lar: false });
  expect(open(over)).toBe(false);
});

test('asks for the first meeting of a duty to meet at the friomsorgskontor, and nowhere else', () => {
  const story = serving({ bolig: 'nei' });
  const open = () => has(story, '2026-09-09', 'moteplikt-mangler')[0];
  expect(open()).toBe(false);
  story.told('2026-06-03', 'moteplikt-fastsatt', prison);
  story.told('2026-06-04', 'oppfolging-avtalt', { hos: 'nav', tidspunkt: at('2026-09-12') });
  expect(open()).toBe(true);
  const meeting = { by: 'kriminalomsorg', hos: 'kriminalomsorg', tidspunkt: at('2026-09-12') } as const;
  story.told('2026-06-05', 'oppfolging-avtalt', meeting);
  expect(open()).toBe(false);
  story.told('2026-06-06', 'avtale-avlyst', meeting);
  expect(open()).toBe(true);
});

test('coordinates for those under 25 as long as they consent', () => {
  const open = (story: Story, when = '2026-07-20') => has(story, when, 'under-25-samordning')[0];
  expect(open(serving({}, '25-pluss'))).toBe(false);
  const young = serving({}, '18-24');
  expect(open(young)).toBe(true);
  const till = (gyldigTil: string) => ({ by: 'kriminalomsorg', svar: 'gitt', gyldigTil }) as const;
  young.told('2026-06-03', 'samtykke', { ...till('2026-07-31'), til: ['nav'] });
  expect(open(young, '2026-08-02')).toBe(true);
  young.told('2026-06-04', 'samtykke', { ...till('2026-07-15'), til: ['boligsosial'] });
  expect([open(young), open(young, '2026-08-02')]).toEqual([true, false]);
  young.told('2026-06-05', 'samtykke', { by: 'kriminalomsorg', svar: 'trukket', til: ['nav', 'boligsosial'] });
  expect(open(young)).toBe(false);
});

test('shows what tells of health, of a sentence or of a prison only to those who may know', () => {
  const titles = (story: Story, when: string, audience: string) => story.titles(when, audience);
  const inLar = inTreatment({ bolig: 'ja', helse: 'ja' }, { lar: true });
  expect(titles(inLar, '2026-09-09', 'tsb:310000019')).toEqual(
    expect.arrayContaining(['LAR er ikke overtatt', 'Fastlegen er ikke orientert', 'Helseoppfølging er ikke avtalt']),
  );
  const coordinator = titles(inLar, '2026-09-09', 'koordinator:3403').join();
  expect(coordinator).toContain('Helseoppfølging er ikke avtalt');
  expect(coordinator).not.toMatch(/LAR|Fastlege/);
  const young = serving({ bolig: 'ja' }, '18-24');
  young.told('2026-06-03', 'moteplikt-fastsatt', prison);
  const told = /Møte.*møteplikt|Samordning/;
  expect(titles(young, '2026-09-09', 'koordinator:3403').join()).not.toMatch(told);
  const basis = { bases: ['straffegjennomføringsloven § 41'] };
  const known = young.told('2026-06-03', 'utgang-planlagt', {
    ...prison,
    ...hamar,
    ...basis,
    periode: range('2026-09-10'),
  });
  young.told('2026-06-04', 'samtykke', {
    by: 'kriminalomsorg',
    svar: 'gitt',
    til: ['nav', 'boligsosial'],
    gyldigTil: '2026-12-31',
  });
  expect(known.bases).toEqual(basis.bases);
  expect(titles(young, '2026-09-09', 'koordinator:3403').join()).toContain('Samordning er ikke startet');
  expect(titles(young, '2026-09-09', 'koordinator:3403').join()).not.toContain('møteplikt');
});
