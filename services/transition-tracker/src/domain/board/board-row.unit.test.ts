import type { Overgangsrad } from '@overgang/contracts/board';
import { expect, test } from 'vitest';
import { aStory, type Story } from '../../../test/story.ts';
import { at, clinic, hamar, kommune, prison, range } from '../../../test/tell.ts';
import { noAgreements } from '../expectations/agreements.ts';
import { findGaps } from '../gaps/find-gaps.ts';
import { boardRows } from './board-row.ts';

const names: Readonly<Record<string, string>> = {
  '310000019': 'Rusklinikken',
  '310000027': 'Hamar fengsel',
  '310000035': 'NAV Hamar',
};
const nameOf = (orgnr: string) => names[orgnr];
const rowsOn = (story: Story, when: string): Readonly<Record<string, Overgangsrad>> => {
  const found = findGaps(story.journey(), noAgreements, at(when));
  const rows = boardRows(story.journey(), found, { now: at(when), nameOf });
  return Object.fromEntries(rows.map(({ audience, row }) => [audience, row]));
};

const income = { livsopphold: 'ja', depositum: 'nei', husleieoverlapp: 'nei', ...hamar } as const;
const behov = { bolig: 'ja', nav: 'ja', helse: 'ja' } as const;

/** In treatment, with a date in May; housing and NAV know by consent. */
const inTreatment = () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja', behov });
  story.told('2026-01-06', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
  story.told('2026-01-07', 'utgang-planlagt', {
    ...clinic,
    ...hamar,
    periode: range('2026-05-08', '2026-05-20', '2026-05-29'),
  });
  story.told('2026-01-08', 'lar-overtatt', { by: 'tsb', fra: '2026-05-20' });
  story.told('2026-01-08', 'inntekt-avklart', income);
  story.told('2026-01-09', 'oppfolging-avtalt', { hos: 'nav', tidspunkt: at('2026-05-21 10:00') });
  return story;
};

test('shows the same person by the same name to everybody who may see the transition', () => {
  const rows = rowsOn(inTreatment(), '2026-01-10');
  expect(Object.keys(rows)).toEqual(['tsb:310000019', 'koordinator:3403', 'boligsosial:3403', 'nav:3403']);
  expect(new Set(Object.values(rows).map(({ hvem }) => hvem)).size).toBe(1);
});

test('says to the clinic what it is, and to others by consent only that it is an institution', () => {
  const rows = rowsOn(inTreatment(), '2026-01-10');
  expect(rows['tsb:310000019']?.opphav).toEqual({ slag: 'behandling', tekst: 'Langtid, Rusklinikken' });
  expect(rows['boligsosial:3403']?.opphav).toEqual({ slag: 'institusjon', tekst: 'Institusjon' });
  expect(rows['koordinator:3403']?.opphav).toEqual({ slag: 'institusjon', tekst: 'Institusjon' });
});

test('keeps health from those who are not of the health service', () => {
  const rows = rowsOn(inTreatment(), '2026-01-10');
  expect(rows['tsb:310000019']?.ledd.helse).toEqual({ tilstand: 'pa-plass', tekst: 'LAR overtas fra 20. mai' });
  expect(rows['boligsosial:3403']?.ledd.helse).toEqual({ tilstand: 'ukjent' });
  expect(rows['nav:3403']?.ledd.helse).toEqual({ tilstand: 'ukjent' });
  expect(rows['koordinator:3403']?.ledd.helse).toEqual({ tilstand: 'pa-plass' });
  expect(rows['boligsosial:3403']?.ledd.nav).toEqual({ tilstand: 'pa-plass' });
  expect(rows['nav:3403']?.ledd.nav).toEqual({ tilstand: 'pa-plass', tekst: 'Møte 21. mai kl. 10:00' });
  expect(JSON.stringify([rows['boligsosial:3403'], rows['nav:3403']])).not.toMatch(/LAR|behandl|klinikk/i);
});

test('says whose move it is and when it is due, and which row waits for its reader', () => {
  const rows = rowsOn(inTreatment(), '2026-05-07');
  expect(rows['boligsosial:3403']).toMatchObject({
    alvor: 'over-frist',
    trekk: { etat: 'boligsosial', navn: 'Boligkontoret Hamar', kommune: '3403' },
    mittTrekk: true,
    frist: '2026-05-06T14:00:00.000Z',
    sted: { kommune: '3403', kommunenavn: 'Hamar' },
  });
  expect(rows['boligsosial:3403']?.mangler.map(({ tittel }) => tittel)).toEqual(['Bolig mangler', 'Ansvarlig mangler']);
  expect(rows['tsb:310000019']?.mittTrekk).toBe(false);
});

test("leaves out gaps that are none of the reader's business", () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja', behov });
  story.told('2026-01-06', 'samtykke', { svar: 'gitt', til: ['boligsosial'] });
  const rows = rowsOn(story, '2026-01-20');
  const titles = (audience: string) => rows[audience]?.mangler.map(({ forventning }) => forventning);
  expect(titles('tsb:310000019')).toEqual(['samtykke-uavklart', 'dato-mangler']);
  expect(titles('boligsosial:3403')).toEqual(['dato-mangler']);
  expect(titles('koordinator:3403')).toEqual(['samtykke-uavklart', 'dato-mangler']);
  expect(rows['boligsosial:3403']?.trekk).toBeUndefined();
  expect(rows['tsb:310000019']?.trekk).toMatchObject({ etat: 'tsb', navn: 'Rusklinikken' });
});

test('has nothing to press for where all is in order, and remarks last', () => {
  const story = aStory();
  story.told('2026-05-01', 'opphold-startet', {
    ...clinic,
    ...hamar,
    slag: 'langtid',
    kommunaltBehov: 'ja',
    behov: { bolig: 'nei', nav: 'ja' },
  });
  story.told('2026-05-01', 'samtykke', { svar: 'gitt', til: ['nav'] });
  story.told('2026-05-15', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-05-20') });
  story.told('2026-05-15', 'ansvarlig-oppnevnt', { enhet: '310000035' as never, rolle: 'koordinator' });
  story.told('2026-05-15', 'oppfolging-avtalt', { hos: 'nav', tidspunkt: at('2026-05-21 10:00') });
  story.told('2026-05-15', 'inntekt-avklart', income);
  const row = rowsOn(story, '2026-05-15 13:00')['nav:3403'];
  expect(row).toMatchObject({ alvor: 'merknad', mittTrekk: false });
  expect(row).not.toHaveProperty('frist');
  expect(row?.mangler).toEqual([expect.objectContaining({ tittel: 'Varslet 5 dager før ut', tall: 5 })]);
  expect(rowsOn(inTreatment(), '2026-01-10')['nav:3403']?.alvor).toBe('i-rute');
});

test('shows when and how the person left, as far as the reader may know', () => {
  const story = inTreatment();
  expect(rowsOn(story, '2026-01-10')['nav:3403']?.ut).toMatchObject({ tilstand: 'planlagt' });
  story.told('2026-05-10', 'utskrivningsklar', { ...clinic });
  const ready = rowsOn(story, '2026-05-10');
  expect(ready['tsb:310000019']?.ut).toMatchObject({ tilstand: 'klar', periode: { senest: '2026-05-29' } });
  expect(ready['nav:3403']?.ut).toMatchObject({
    tilstand: 'planlagt',
    periode: { sannsynlig: '2026-05-10', visshet: 'bekreftet' },
  });
  story.told('2026-05-11', 'ut', { ...clinic, mate: 'avbrutt', til: 'uten-tak' });
  const out = rowsOn(story, '2026-05-11');
  expect(out['tsb:310000019']?.ut).toMatchObject({ tilstand: 'ute', mate: 'avbrutt', til: 'uten-tak' });
  expect(out['nav:3403']?.ut).toMatchObject({ tilstand: 'ute', mate: 'ukjent', til: 'uten-tak' });
});

test('shows a readiness without a plan, and a stay without a date', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', { ...clinic, slag: 'korttid', kommunaltBehov: 'ja' });
  expect(rowsOn(story, '2026-01-05')['tsb:310000019']).toMatchObject({
    ut: { tilstand: 'uten-dato' },
    opphav: { tekst: 'Korttid, Rusklinikken' },
  });
  expect(rowsOn(story, '2026-01-05')['tsb:310000019']).not.toHaveProperty('sted');
  story.told('2026-01-06', 'utskrivningsklar', { ...clinic });
  expect(rowsOn(story, '2026-01-06')['tsb:310000019']?.ut).toEqual({
    tilstand: 'klar',
    siden: '2026-01-06T11:00:00.000Z',
  });
});

test('shows the bydel to the bydel, and to nobody else in Oslo', () => {
  const story = aStory();
  const oslo = { kommune: kommune('0301'), bydel: '030101' as never };
  story.told('2026-01-05', 'opphold-startet', {
    ...prison,
    ...oslo,
    slag: 'forvaring',
    alder: '25-pluss',
    behov,
    bases: ['straffegjennomføringsloven § 41'],
  });
  const rows = rowsOn(story, '2026-01-06');
  expect(Object.keys(rows)).toEqual([
    'kriminalomsorg:310000027',
    'koordinator:030101',
    'boligsosial:030101',
    'nav:030101',
  ]);
  expect(rows['nav:030101']).toMatchObject({
    sted: { kommunenavn: 'Oslo', bydel: '030101', bydelsnavn: 'Gamle Oslo' },
    opphav: { slag: 'fengsel', tekst: 'Fengsel, Hamar fengsel' },
  });
  expect(rows['kriminalomsorg:310000027']?.ledd.helse).toEqual({ tilstand: 'trengs' });
  expect(rows['kriminalomsorg:310000027']?.mangler[0]?.trekk).toMatchObject({ navn: 'Boligkontoret Gamle Oslo' });
});

test('knows a stay of an unknown kind, in a unit of an unknown name', () => {
  const story = aStory();
  story.told('2026-01-05', 'utgang-planlagt', {
    ...clinic,
    ...hamar,
    source: 'urn:orgnr:310000078',
    periode: range('2026-06-01'),
  });
  expect(rowsOn(story, '2026-01-05')['tsb:310000078']).toMatchObject({
    opphav: { tekst: 'Behandling' },
    sistNytt: { tekst: expect.stringContaining('1. juni') },
  });
});

test('tells the last news that the reader may know', () => {
  const story = aStory();
  const news = (audience: string, when: string) => rowsOn(story, when)[audience]?.sistNytt.tekst;
  story.told('2026-01-05', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja', behov });
  story.told('2026-01-06', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'] });
  story.told('2026-01-07', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-05-20', ...hamar });
  expect(news('boligsosial:3403', '2026-01-08')).toMatch(/20\. mai/);
  story.told('2026-01-09', 'innflyttet', { home: 'b1' });
  expect(news('boligsosial:3403', '2026-01-09')).toMatch(/flyttet inn/);
  story.told('2026-01-10', 'bolig-oppsagt', { home: 'b1', per: '2026-08-31' });
  expect(news('boligsosial:3403', '2026-01-10')).toMatch(/sagt opp/);
  story.told('2026-01-11', 'tildeling-trukket', { home: 'b1' });
  expect(news('boligsosial:3403', '2026-01-11')).toMatch(/trukket/);
  story.notices('2026-01-12');
  expect(news('boligsosial:3403', '2026-01-12')).toMatch(/Varsel om ny overgang/);
  story.receives('2026-01-13', 'boligsosial:3403');
  expect(news('boligsosial:3403', '2026-01-13')).toMatch(/mottatt|tatt imot/);
  story.answers('2026-01-14', 'boligsosial:3403', 'kan');
  expect(news('boligsosial:3403', '2026-01-14')).toMatch(/kan hjelpe/);
});

test('says that there is a transition to whoever may know no more', () => {
  const story = aStory();
  const needs = { bolig: 'ja' } as const;
  story.told('2026-01-05', 'gjennomforing-endret', { ...prison, form: 'overgangsbolig' });
  story.told('2026-01-06', 'boligbehov', { by: 'kriminalomsorg', svar: needs.bolig, ...hamar, names: prison.stay });
  story.told('2026-01-06', 'flyttet', { by: 'kriminalomsorg', tilKommune: kommune('3403'), names: prison.stay });
  story.told('2026-01-06', 'samtykke', { by: 'kriminalomsorg', svar: 'gitt', til: ['nav', 'boligsosial'] });
  const row = rowsOn(story, '2026-01-07')['boligsosial:3403'];
  expect(row?.sistNytt.tekst.length).toBeGreaterThan(0);
});

test('counts a notice as unanswered until somebody has answered', () => {
  const story = inTreatment();
  expect(rowsOn(story, '2026-01-10')['tsb:310000019']?.ubesvart).toBe(false);
  story.notices('2026-01-10');
  expect(rowsOn(story, '2026-01-10 13:00')['tsb:310000019']?.ubesvart).toBe(true);
  story.answers('2026-01-10 14:00', 'nav:3403', 'kan');
  expect(rowsOn(story, '2026-01-10 15:00')['tsb:310000019']?.ubesvart).toBe(false);
});

test('does not tell the prison of what a person laid to its transition from the clinic', () => {
  const story = aStory();
  story.told('2026-01-05', 'opphold-startet', { ...prison, ...hamar, slag: 'varetekt', alder: '25-pluss' });
  const told = story.told('2026-01-06', 'kontakt-oppnadd', { by: 'tsb' });
  story.told('2026-01-07', 'hendelse-koblet', { names: prison.stay, target: `${told.source} ${told.id}` });
  expect(rowsOn(story, '2026-01-08')['kriminalomsorg:310000027']?.sistNytt.tidspunkt).toBe('2026-01-05T11:00:00.000Z');
});

test('says one day and one night in the singular', () => {
  const story = inTreatment();
  story.told('2026-01-10', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-05-21', ...hamar });
  const titles = rowsOn(story, '2026-01-11')['boligsosial:3403']?.mangler.map(({ tittel }) => tittel);
  expect(titles).toEqual(['1 natt uten bolig']);
});

test("says by a section of the hospital's that it is treatment, and not where", () => {
  const story = aStory();
  const bases = ['FOR-2011-11-18-1115 § 8'];
  story.told('2026-01-05', 'opphold-startet', {
    ...clinic,
    ...hamar,
    slag: 'langtid',
    kommunaltBehov: 'ja',
    behov,
    bases,
  });
  expect(rowsOn(story, '2026-01-06')['boligsosial:3403']?.opphav).toEqual({ slag: 'behandling', tekst: 'Behandling' });
});
