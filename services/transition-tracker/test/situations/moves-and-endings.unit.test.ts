import { expect, test } from 'vitest';
import { aStory } from '../story.ts';
import { at, clinic, hamar, kommune, range } from '../tell.ts';

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

test('tells the referring DPS nothing while no municipality is known', () => {
  const story = aStory();
  const henviser = '310000205' as never;
  story.told('2026-01-05', 'opphold-startet', { ...clinic, slag: 'langtid', kommunaltBehov: 'nei', henviser });
  story.told('2026-01-06', 'utskrivningsklar', { ...clinic });
  expect(story.notices('2026-01-06 13:00')).toEqual([]);
  story.told('2026-01-07', 'samtykke', { svar: 'avslatt', til: ['tsb'] });
  expect(story.audiences('2026-01-07 13:00')).toEqual([sender]);
});

test('tells the bydel when it becomes known, and the new unit when the stay goes on there', () => {
  const story = unasked();
  story.told('2026-07-09', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
  story.told('2026-07-09', 'flyttet', { tilKommune: kommune('0301') });
  story.notices('2026-07-09 13:00');
  story.told('2026-07-10', 'flyttet', { tilKommune: kommune('0301'), tilBydel: '030101' as never });
  expect(story.notices('2026-07-10 13:00')).toContain('ny-overgang boligsosial:030101');
  story.told('2026-07-13', 'overfort', { ...clinic, tilEnhet: '310000078' as never });
  story.told('2026-07-13', 'opphold-startet', {
    ...clinic,
    stay: '00000000-0000-5000-8000-000000000003' as never,
    source: 'urn:orgnr:310000078',
    slag: 'langtid',
    kommunaltBehov: 'ja',
  });
  expect(story.notices('2026-07-13 13:00')).toContain('tilbakekalt boligsosial:030101 erstattet');
});

test('frees the receivers when the need is gone, and when what was told of the stay was a mistake', () => {
  const story = aStory();
  const behov = { bolig: 'ja' } as const;
  const said = { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja', behov, bases: ['samtykke'] } as const;
  const mistake = story.told('2026-01-05', 'opphold-startet', said);
  story.notices('2026-01-05 13:00');
  story.told('2026-01-06', 'boligbehov', { svar: 'nei' });
  expect(story.notices('2026-01-06 13:00')).toEqual([
    `tilbakekalt ${boligsosial} ikke-lenger-behov`,
    `tilbakekalt ${nav} ikke-lenger-behov`,
  ]);
  story.told('2026-01-07', 'boligbehov', { svar: 'ja' });
  story.notices('2026-01-07 13:00');
  story.tookBack('2026-01-08', mistake);
  expect(story.notices('2026-01-08 13:00')).toEqual([
    `tilbakekalt ${boligsosial} meldingen-var-feil`,
    `tilbakekalt ${nav} meldingen-var-feil`,
  ]);
  expect(story.notices('2026-01-08 14:00')).toEqual([]);
});

test('frees whoever has not answered when all is settled, and leaves those who have', () => {
  const story = unasked();
  story.told('2026-07-09', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
  story.notices('2026-07-09 13:00');
  story.answers('2026-07-09 14:00', boligsosial, 'kan');
  story.told('2026-07-10', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-11-20', ...hamar });
  story.told('2026-07-10', 'oppfolging-avtalt', { hos: 'nav', tidspunkt: at('2026-11-21') });
  story.told('2026-07-10', 'ansvarlig-oppnevnt', { enhet: '310000035' as never, rolle: 'koordinator' });
  story.told('2026-11-20', 'ut', { ...clinic, mate: 'utskrevet', til: 'kommunal-bolig' });
  story.told('2026-11-20 15:00', 'innflyttet', { home: 'b1' });
  expect(story.notices('2026-11-20 16:00')).toEqual([`tilbakekalt ${nav} ikke-lenger-behov`]);
});

test('stands down only those who hold something, when somebody dies', () => {
  const story = unasked();
  story.told('2026-07-10', 'bolig', { by: 'tsb', home: 'egen', slag: 'egen', fra: '2026-11-20' });
  story.told('2026-07-10', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-11-20', ...hamar });
  story.told('2026-07-11', 'tildeling-trukket', { home: 'b1' });
  story.told('2026-08-01', 'dodsfall', {});
  expect(story.notices('2026-08-01 13:00')).toEqual([]);
});
