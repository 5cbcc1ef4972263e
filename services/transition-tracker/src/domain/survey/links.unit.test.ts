import { expect, test } from 'vitest';
import { admitted, byClinic, one } from '../../../test/read-timeline.ts';
import { at, clinic, hamar, range, tell } from '../../../test/tell.ts';
import { foldJourney } from '../fold/fold.ts';
import type { Observation } from '../journey/observation.ts';
import { type Links, linksOf } from './links.ts';
import { surveyOf } from './survey.ts';

/** The links of somebody in a clinic since 5 January who needs a home, NAV and health care, out on 20 May. */
const linksAfter = (...told: readonly Observation[]): Links => {
  const planned = tell('2026-01-06', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-05-20') });
  const s = surveyOf(foldJourney([admitted, planned, ...told]), clinic.stay);
  if (s === undefined) throw new Error('There is a stay');
  return linksOf(s);
};
const none = { tilstand: 'ukjent' } as const;
const needed = { tilstand: 'trengs' } as const;

test('says what is needed while nothing has been done', () => {
  expect(linksAfter()).toEqual({ bolig: needed, nav: needed, ansvarlig: none, helse: needed, aktivitet: none });
});

test('says that something is not needed, and that the person wants no help', () => {
  const no = (ledd: 'bolig' | 'nav' | 'aktivitet') => tell('2026-02-01', 'bistand-takket-nei', { ...one, ledd });
  const declined = { tilstand: 'ikke-aktuelt', tekst: 'Personen har takket nei' };
  const home = tell('2026-01-20', 'bolig', { ...one, home: 'h', slag: 'kommunal', fra: '2026-05-01' });
  const meeting = tell('2026-01-20', 'forste-samtale-holdt', one);
  const work = tell('2026-01-20', 'aktivitet-avtalt', { ...one, slag: 'arbeid', fra: '2026-05-25' });
  expect(linksAfter(home, meeting, work, no('bolig'), no('nav'), no('aktivitet'))).toMatchObject({
    bolig: declined,
    nav: declined,
    aktivitet: declined,
  });
  const behov = { bolig: 'nei', nav: 'nei', helse: 'nei' } as const;
  const without = tell('2026-02-01', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-05-20'), behov });
  expect(linksAfter(without)).toMatchObject({
    bolig: { tilstand: 'ikke-aktuelt' },
    nav: { tilstand: 'ikke-aktuelt' },
    helse: { tilstand: 'ikke-aktuelt' },
  });
});

const given = (fra: string, more: object = {}) =>
  tell('2026-01-20', 'bolig', { ...one, home: 'h', slag: 'kommunal', fra, ...more });

test.each([
  ['2026-05-20', 'Bolig fra 20. mai'],
  ['2026-05-19', 'Bolig fra 19. mai, 1 dag før ut'],
  ['2026-05-06', 'Bolig fra 6. mai, 14 dager før ut'],
  ['2026-01-06', 'Bolig fra 6. januar, 134 dager før ut'],
  ['2026-01-05', 'Bolig fra 5. januar'],
])('counts the days with both the institution and the home: one from %s', (fra, tekst) => {
  expect(linksAfter(given(fra)).bolig).toEqual({ tilstand: 'pa-plass', tekst });
});

test('says that a home comes late, is lost, or is for a time', () => {
  expect(linksAfter(given('2026-05-23')).bolig).toEqual({
    tilstand: 'under-arbeid',
    tekst: 'Bolig først fra 23. mai',
  });
  const back = tell('2026-02-01', 'tildeling-trukket', { home: 'h' });
  expect(linksAfter(given('2026-05-01'), back).bolig).toEqual({
    tilstand: 'brutt',
    tekst: 'Boligen er tapt eller trukket',
  });
  expect(linksAfter(given('2026-05-01', { slag: 'midlertidig' })).bolig).toEqual({
    tilstand: 'under-arbeid',
    tekst: 'Midlertidig tak over hodet',
  });
});

test.each([
  ['innvilget', { tilstand: 'under-arbeid', tekst: 'Vedtak om bolig er innvilget' }],
  ['venteliste', { tilstand: 'under-arbeid', tekst: 'På venteliste' }],
  ['avslag', { tilstand: 'trengs', tekst: 'Avslag på bolig' }],
] as const)('says what was decided about a home: %s', (utfall, link) => {
  expect(linksAfter(tell('2026-02-01', 'vedtak-fattet', { ...one, utfall })).bolig).toEqual(link);
});

test('says how it stands with the first meeting', () => {
  const meeting = { ...one, hos: 'nav', tidspunkt: at('2026-05-21 10:30') };
  const agreed = tell('2026-02-01', 'oppfolging-avtalt', meeting);
  const nav = (...told: readonly Observation[]) => linksAfter(...told).nav;
  const income = { livsopphold: 'ja', depositum: 'ja', husleieoverlapp: 'ja' } as const;
  expect(nav(tell('2026-02-01', 'inntekt-avklart', { ...one, ...income }))).toEqual({
    tilstand: 'under-arbeid',
    tekst: 'Inntekt er under avklaring',
  });
  expect(nav(agreed)).toEqual({ tilstand: 'pa-plass', tekst: 'Møte 21. mai kl. 10:30' });
  expect(nav(agreed, tell('2026-02-02', 'avtale-avlyst', meeting))).toEqual({
    tilstand: 'brutt',
    tekst: 'Avtalen er avlyst',
  });
  expect(nav(agreed, tell('2026-05-22', 'ikke-mott', meeting))).toEqual({
    tilstand: 'brutt',
    tekst: 'Møtte ikke til avtalen',
  });
  expect(nav(agreed, tell('2026-05-21', 'forste-samtale-holdt', one))).toEqual({
    tilstand: 'pa-plass',
    tekst: 'Første samtale er holdt',
  });
});

test('says who is responsible, and that nobody stands in', () => {
  const enhet = '310000035' as never;
  const named = tell('2026-02-01', 'ansvarlig-oppnevnt', { ...one, enhet, rolle: 'koordinator' });
  const away = tell('2026-02-02', 'ansvarlig-fravaerende', { ...one, enhet, fra: '2026-02-02' });
  expect(linksAfter(named).ansvarlig).toEqual({ tilstand: 'pa-plass' });
  expect(linksAfter(named, away).ansvarlig).toEqual({ tilstand: 'brutt', tekst: 'Borte uten vikar' });
});

test('says what is agreed on in health care', () => {
  const said = { ...one, ...byClinic, hos: 'dps' };
  const contact = tell('2026-02-01', 'helseoppfolging-avtalt', said);
  const hour = tell('2026-02-02', 'helseoppfolging-avtalt', { ...said, tidspunkt: at('2026-05-26 09:00') });
  const lar = tell('2026-02-03', 'lar-overtatt', { ...one, ...byClinic, fra: '2026-05-20' });
  expect(linksAfter(contact).helse).toEqual({ tilstand: 'under-arbeid', tekst: 'Kontakt er opprettet' });
  expect(linksAfter(contact, hour).helse).toEqual({ tilstand: 'pa-plass', tekst: 'Time 26. mai kl. 09:00' });
  expect(linksAfter(hour, lar).helse).toEqual({ tilstand: 'pa-plass', tekst: 'LAR overtas fra 20. mai' });
});

test('says what was applied for, how long the queue is, and when it begins', () => {
  const applied = tell('2026-02-01', 'aktivitet-sokt', { ...one, slag: 'tiltak' });
  const queued = tell('2026-02-02', 'aktivitet-sokt', { ...one, slag: 'tiltak', ventetidDager: 30 });
  const agreed = tell('2026-02-03', 'aktivitet-avtalt', { ...one, slag: 'tiltak', fra: '2026-05-25' });
  expect(linksAfter(applied).aktivitet).toEqual({ tilstand: 'under-arbeid', tekst: 'Søkt' });
  expect(linksAfter(applied, queued).aktivitet).toEqual({
    tilstand: 'under-arbeid',
    tekst: 'Søkt, kø på 30 dager',
  });
  expect(linksAfter(queued, agreed).aktivitet).toEqual({ tilstand: 'pa-plass', tekst: 'Fra 25. mai' });
});
