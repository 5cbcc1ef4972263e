import { expect, test } from 'vitest';
import { aStory, type Story } from '../../../test/story.ts';
import { at, clinic, hamar, notice, prison, range, transition } from '../../../test/tell.ts';
import { noAgreements } from '../expectations/agreements.ts';
import { idOfGap } from '../gaps/decided-on.ts';
import { findGaps } from '../gaps/find-gaps.ts';
import { type Look, lookAt } from '../look/look.ts';
import { announcementsBetween } from './announce.ts';
import { changedOnList } from './announce-matches.ts';
import { changedOnBoard } from './announce-transitions.ts';

/** Looks again and again, and says what is announced each time. */
const watching = (story: Story) => {
  let before: Look | undefined;
  return (when: string) => {
    const after = lookAt(story.journey(), noAgreements, at(when));
    const said = announcementsBetween(before, after);
    before = after;
    return said.map(({ type, data }) => {
      const name = type.slice('no.overgang.sporing.'.length, -'.v1'.length);
      const about = 'forventning' in data ? ` ${data.forventning}` : '';
      const how = 'trinn' in data ? ` ${data.trinn}` : '';
      const why = 'arsak' in data ? ` ${data.arsak}` : '';
      const gone = 'lukket' in data ? ' lukket' : '';
      return `${name}${about}${how}${why}${gone}`;
    });
  };
};

const admitted = { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja' } as const;

test('announces that a transition opens, changes and closes', () => {
  const story = aStory();
  const look = watching(story);
  story.told('2026-01-05', 'opphold-startet', { ...admitted, behov: { bolig: 'nei' } });
  expect(look('2026-01-05 13:00')).toEqual(['overgang-apnet', 'mangel-oppdaget dato-mangler kommende']);
  expect(look('2026-01-05 14:00')).toEqual([]);
  story.told('2026-01-06', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-05-20') });
  expect(look('2026-01-06 13:00')).toEqual(['overgang-endret', 'mangel-lukket dato-mangler oppfylt']);
  story.told('2026-05-20', 'ut', { ...clinic, mate: 'utskrevet', til: 'egen-bolig' });
  expect(look('2026-05-20 13:00')).toEqual(['overgang-lukket i-havn']);
  expect(look('2026-05-21')).toEqual([]);
  story.told('2026-05-22', 'opphold-startet', { ...admitted, behov: { bolig: 'nei' } });
  expect(look('2026-05-22 13:00')).toEqual(['overgang-apnet', 'mangel-oppdaget dato-mangler kommende']);
});

test('announces each step of a gap, and why it closed', () => {
  const story = aStory();
  const look = watching(story);
  story.told('2026-01-05', 'opphold-startet', { ...admitted, behov: { bolig: 'ja' } });
  story.told('2026-01-05', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
  story.told('2026-01-06', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-05-20') });
  look('2026-01-06 13:00');
  expect(look('2026-03-25')).toEqual(['mangel-oppdaget bolig-mangler kommende']);
  expect(look('2026-05-06 16:00')).toContain('mangel-endret bolig-mangler over-frist');
  const gap = findGaps(story.journey(), noAgreements, at('2026-05-07')).gaps.find((one) => one.ledd === 'ansvarlig');
  if (gap === undefined) throw new Error('Nobody is responsible');
  story.told('2026-05-07', 'mangel-frafalt', { names: gap.transition, mangel: idOfGap(gap) });
  expect(look('2026-05-07')).toEqual(['mangel-lukket ansvarlig-mangler frafalt']);
  story.told('2026-05-10', 'ut', { ...clinic, mate: 'avbrutt', til: 'uten-tak' });
  expect(look('2026-05-10')).toEqual([
    'overgang-endret',
    'mangel-oppdaget ut-uten-tak kritisk',
    'mangel-oppdaget avbrudd-uten-oppfolging over-frist',
    'mangel-lukket bolig-mangler skjult',
    'mangel-lukket oppfolging-mangler skjult',
  ]);
  story.told('2026-05-11', 'dodsfall', {});
  expect(look('2026-05-11')).toEqual([
    'overgang-lukket dodsfall',
    'mangel-lukket ut-uten-tak bortfalt',
    'mangel-lukket avbrudd-uten-oppfolging bortfalt',
  ]);
});

test('says why a transition closed', () => {
  const ending = (mate: 'utvist' | 'utlevert' | 'overfort-utlandet') => {
    const story = aStory();
    const look = watching(story);
    story.told('2026-01-05', 'opphold-startet', { ...prison, ...hamar, slag: 'varetekt', alder: '25-pluss' });
    look('2026-01-05');
    story.told('2026-01-06', 'ut', { ...prison, mate, til: 'ukjent' });
    return look('2026-01-06')[0];
  };
  expect([ending('utvist'), ending('utlevert'), ending('overfort-utlandet')]).toEqual([
    'overgang-lukket utvist',
    'overgang-lukket utlevert',
    'overgang-lukket overfort-utlandet',
  ]);
});

test('closes a transition that went on in another unit, or in another stay', () => {
  const story = aStory();
  const look = watching(story);
  story.told('2026-01-05', 'opphold-startet', admitted);
  look('2026-01-05');
  story.told('2026-01-06', 'overfort', { ...clinic, tilEnhet: '310000078' as never });
  story.told('2026-01-06', 'opphold-startet', { ...admitted, stay: transition(3), source: 'urn:orgnr:310000078' });
  expect(look('2026-01-06')).toContain('overgang-lukket sammenslatt');
  story.told('2026-01-07', 'ut', { ...clinic, stay: transition(3), mate: 'avbrutt', til: 'uten-tak' });
  look('2026-01-07');
  story.told('2026-01-08', 'opphold-startet', { ...admitted, stay: transition(4) });
  expect(look('2026-01-08')).toContain('overgang-lukket ny-innleggelse');
});

test('takes back a transition that was a mistake, and says nothing of why somebody is no longer to be seen', () => {
  const story = aStory();
  const look = watching(story);
  const mistake = story.told('2026-01-05', 'opphold-startet', admitted);
  look('2026-01-05');
  story.tookBack('2026-01-06', mistake);
  expect(look('2026-01-06')).toEqual([
    'overgang-lukket trukket',
    'mangel-lukket dato-mangler bortfalt',
    'mangel-lukket boligbehov-uavklart bortfalt',
  ]);
  story.told('2026-01-07', 'opphold-startet', admitted);
  look('2026-01-07');
  story.told('2026-01-08', 'adressegradering', { by: 'nav', grad: 'strengt-fortrolig' });
  expect(look('2026-01-08')[0]).toBe('overgang-lukket annet');
  expect(look('2026-01-09')).toEqual([]);
});

test('announces what matches nothing, what was matched by itself, and what no longer is', () => {
  const story = aStory();
  const look = watching(story);
  const told = story.told('2026-01-02', 'kontakt-oppnadd', {});
  expect(look('2026-01-02')).toEqual(['hendelse-ukoblet ingen-overgang']);
  story.told('2026-01-05', 'opphold-startet', { ...admitted, slag: 'avrusning' });
  expect(look('2026-01-05')).toEqual(['overgang-apnet', 'hendelse-koblet']);
  story.told('2026-01-05 13:00', 'opphold-startet', { ...prison, ...hamar, slag: 'varetekt', alder: '25-pluss' });
  expect(look('2026-01-05 12:00')).toContain('hendelse-ukoblet flere-mulige');
  story.told('2026-01-06', 'hendelse-koblet', { names: clinic.stay, target: `${told.source} ${told.id}` });
  expect(look('2026-01-06')).toEqual([
    'hendelse-ukoblet flere-mulige lukket',
    'mangel-oppdaget boligbehov-uavklart kommende',
  ]);
});

test('says of a yes to what was taken back that it belongs to no notice', () => {
  const story = aStory();
  const asked = { varsel: notice(1), names: clinic.stay };
  const innhold = { ...hamar, krever: 'kvittering-og-svar' } as const;
  story.told('2026-01-05', 'opphold-startet', admitted);
  story.told('2026-01-06', 'varsel-bestilt', {
    ...asked,
    slag: 'ny-overgang',
    mottaker: { etat: 'boligsosial', ...hamar },
    innhold,
  });
  story.told('2026-01-07', 'varsel-tilbakekalt', { ...asked, grunn: 'endret' });
  const look = watching(story);
  look('2026-01-07');
  story.told('2026-01-08', 'varsel-besvart', { ...asked, svar: 'kan' });
  expect(look('2026-01-08')).toContain('hendelse-ukoblet ukjent-varsel');
});

test('gives the gap with its deadline, owner, basis and number', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', { ...admitted, behov: { bolig: 'ja' } });
  story.told('2026-05-10', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-05-20') });
  const said = announcementsBetween(undefined, lookAt(story.journey(), noAgreements, at('2026-05-10 13:00')));
  const data = said.flatMap((one) => (one.type === 'no.overgang.sporing.mangel-oppdaget.v1' ? [one.data] : []));
  expect(data).toContainEqual(expect.objectContaining({ forventning: 'sent-varsel', tall: { antall: 10 } }));
  expect(data).toContainEqual(
    expect.objectContaining({
      forventning: 'bolig-mangler',
      frist: '2026-05-06T14:00:00.000Z',
      ansvarlig: { etat: 'tsb', enhet: '310000019' },
      grunnlag: { slag: 'praksis', henvisning: 'Praksis; boligsosialloven § 6' },
    }),
  );
});

test('says of one transition, or one unmatched message, what is to be said whatever was said before', () => {
  const story = aStory();
  const told = story.told('2026-01-02', 'kontakt-oppnadd', {});
  const key = `${told.source} ${told.id}`;
  const unmatched = lookAt(story.journey(), noAgreements, at('2026-01-02'));
  expect(changedOnList(key, unmatched).data).toMatchObject({ meldingId: told.id, arsak: 'ingen-overgang' });
  expect(changedOnList('urn:orgnr:310000035 x', unmatched).data).toMatchObject({ meldingId: 'x', lukket: true });
  story.told('2026-01-05', 'opphold-startet', { ...admitted, behov: { bolig: 'nei' } });
  const { transitions } = lookAt(story.journey(), noAgreements, at('2026-01-05'));
  expect(changedOnBoard(clinic.stay, transitions[clinic.stay])).toMatchObject({ data: { profil: 'tsb-langtid' } });
  story.told('2026-01-06', 'dodsfall', {});
  const { transitions: ended } = lookAt(story.journey(), noAgreements, at('2026-01-06'));
  expect(changedOnBoard(clinic.stay, ended[clinic.stay])).toMatchObject({ data: { arsak: 'dodsfall' } });
  expect(changedOnBoard(clinic.stay, undefined)).toMatchObject({ data: { arsak: 'annet' } });
});
