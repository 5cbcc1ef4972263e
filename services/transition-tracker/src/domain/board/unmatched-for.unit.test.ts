import { expect, test } from 'vitest';
import { aStory, type Story } from '../../../test/story.ts';
import { at, clinic, hamar, kommune, notice, prison, range, sources } from '../../../test/tell.ts';
import { keyOf } from '../journey/order.ts';
import { unmatchedFor } from './unmatched-for.ts';

const settings = { now: at('2026-02-10'), nameOf: () => undefined };

const shown = (story: Story, more: object = {}) =>
  unmatchedFor(story.journey(), { ...settings, ...more }).map(({ audience, event }) => ({ audience, ...event }));

test('shows an unmatched home to its sender and to the coordinator of its place', () => {
  const story = aStory();
  const told = story.told('2026-02-01', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-03-01', ...hamar });
  expect(shown(story)[0]).toEqual({
    audience: 'boligsosial:3403',
    id: `${told.source} ${told.id}`,
    tidspunkt: '2026-02-01T11:00:00.000Z',
    mottatt: '2026-02-01T11:00:00.000Z',
    hvem: expect.stringMatching(/^\S+ \S+ \d\d$/),
    tekst: 'Bolig fra 1. mars',
    avsender: 'Boligkontoret',
    trekk: { etat: 'boligsosial', navn: 'Boligkontoret', enhet: expect.stringMatching(/^\d{9}$/) },
    frist: '2026-02-09T07:00:00.000Z',
    arsak: 'ingen-overgang',
    forklaring: 'Ingen overgang er kjent for personen. Meldingen kobles når oppholdet meldes.',
    kandidater: [],
  });
  expect(shown(story).map(({ audience }) => audience)).toEqual(['boligsosial:3403', 'koordinator:3403']);
});

test('shows to each only the candidates that they may see, with what speaks for and against', () => {
  const story = aStory();
  const needs = { bolig: 'ja' } as const;
  story.told('2026-01-05', 'opphold-startet', {
    ...clinic,
    ...hamar,
    slag: 'langtid',
    kommunaltBehov: 'ja',
    behov: needs,
  });
  story.told('2026-01-05', 'samtykke', { svar: 'gitt', til: ['boligsosial'] });
  story.told('2026-01-06', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-05-20') });
  story.told('2026-01-07', 'opphold-startet', {
    ...prison,
    ...hamar,
    slag: 'varetekt',
    alder: '25-pluss',
    behov: needs,
  });
  story.told('2026-02-01', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-05-01', ...hamar });
  const [housing] = shown(story);
  expect(housing?.arsak).toBe('flere-mulige');
  expect(housing?.kandidater).toEqual([
    {
      overgangId: clinic.stay,
      hvem: expect.any(String),
      tekst: 'Ut planlagt 20. mai: samme person; meldt under oppholdet; boligen er ledig ved utgangen; samme kommune.',
      poeng: 100,
    },
  ]);
});

test('leaves out the day where there is none to be known', () => {
  const story = aStory();
  const needs = { bolig: 'ja' } as const;
  for (const stay of [clinic, { ...clinic, stay: prison.stay }]) {
    story.told('2026-01-05', 'opphold-startet', {
      ...stay,
      ...hamar,
      slag: 'langtid',
      kommunaltBehov: 'ja',
      behov: needs,
      bases: ['samtykke'],
    });
  }
  story.told('2026-02-01', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-05-01', ...hamar });
  expect(shown(story)[0]?.kandidater.map(({ tekst }) => tekst)).toEqual([
    'samme person; meldt under oppholdet; samme kommune.',
    'samme person; meldt under oppholdet; samme kommune.',
  ]);
});

test("shows a clinic's message to the clinic alone", () => {
  const story = aStory();
  story.told('2026-02-01', 'samtykke', { svar: 'gitt', til: ['nav'] });
  expect(shown(story).map(({ audience, tekst }) => [audience, tekst])).toEqual([['tsb:310000019', 'Samtykke']]);
});

test('finds the place of a message that names none by its sender', () => {
  const story = aStory();
  story.told('2026-02-01', 'kontakt-oppnadd', {});
  expect(shown(story)).toEqual([]);
  const placeOf = (orgnr: string) => (orgnr === '310000035' ? '3403' : undefined);
  expect(shown(story, { placeOf }).map(({ audience }) => audience)).toEqual(['nav:3403', 'koordinator:3403']);
});

test('shows a message of a bydel to the bydel', () => {
  const story = aStory();
  const oslo = { kommune: kommune('0301'), bydel: '030101' as never };
  story.told('2026-02-01', 'boligbehov', { by: 'boligsosial', svar: 'ja', ...oslo });
  expect(shown(story).map(({ audience }) => audience)).toEqual(['boligsosial:030101', 'koordinator:030101']);
});

test('shows a home that ended, and an answer to a notice that is not known', () => {
  const story = aStory();
  story.told('2026-02-01', 'bolig-oppsagt', { home: 'b1', per: '2026-03-31' });
  story.told('2026-02-02', 'varsel-besvart', { varsel: notice(1), names: clinic.stay, svar: 'kan' });
  const texts = shown(story, { placeOf: () => '3403' }).map(({ tekst, arsak }) => [tekst, arsak]);
  expect(texts[0]).toEqual(['Bolig slutt 31. mars', 'ingen-overgang']);
  expect(texts[2]).toEqual(['Svar på et varsel', 'ukjent-referanse']);
});

test('shows what was set aside as such, with who, when and why, to the same readers', () => {
  const story = aStory();
  const said = { by: 'boligsosial', source: sources.boligsosial } as const;
  const home = story.told('2026-02-01', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-03-01', ...hamar });
  story.told('2026-02-02', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-03-02', ...hamar });
  const stray = story.told('2026-02-02', 'varsel-mottatt', { ...said, varsel: notice(1), names: clinic.stay });
  const av = '310000191' as never;
  story.told('2026-02-03', 'hendelse-avvist', { target: keyOf(home), av, grunn: 'Meldt to ganger.' });
  story.told('2026-02-04', 'hendelse-avvist', { target: keyOf(stray) });
  const all = shown(story, {
    nameOf: (orgnr: string) => (orgnr === av ? 'Koordinator' : undefined),
    placeOf: () => '3403',
  });
  expect(all.map(({ audience, avvist, frist, kandidater }) => [audience, avvist, frist, kandidater])).toEqual([
    [
      'boligsosial:3403',
      { tidspunkt: '2026-02-03T11:00:00.000Z', av: 'Koordinator', grunn: 'Meldt to ganger.' },
      undefined,
      [],
    ],
    [
      'koordinator:3403',
      { tidspunkt: '2026-02-03T11:00:00.000Z', av: 'Koordinator', grunn: 'Meldt to ganger.' },
      undefined,
      [],
    ],
    ['boligsosial:3403', { tidspunkt: '2026-02-04T11:00:00.000Z' }, undefined, []],
    ['koordinator:3403', { tidspunkt: '2026-02-04T11:00:00.000Z' }, undefined, []],
  ]);
});

test('shows nothing of somebody whose address is strictly confidential', () => {
  const story = aStory();
  story.told('2026-02-01', 'bolig', { home: 'b1', slag: 'kommunal', fra: '2026-03-01', ...hamar });
  story.told('2026-02-02', 'adressegradering', { by: 'nav', source: sources.nav, grad: 'strengt-fortrolig' });
  expect(shown(story)).toEqual([]);
});
