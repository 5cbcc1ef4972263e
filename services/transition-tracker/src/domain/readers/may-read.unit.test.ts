import type { MangelId } from '@overgang/contracts';
import { expect, test } from 'vitest';
import {
  admitted,
  byPrison,
  inClinic,
  inPrison,
  jailed,
  one,
  orgnr,
  read,
  readers,
  texts,
} from '../../../test/read-timeline.ts';
import { at, clinic, hamar, kommune, prison, range, tell } from '../../../test/tell.ts';

const gap = '00000000-0000-5000-a000-000000000001' as MangelId;

test('without a basis says neither what kind of institution, nor how the person left it', () => {
  const told = [
    ...inClinic,
    tell('2026-01-07', 'utgang-planlagt', { ...clinic, ...hamar, periode: range('2026-02-10', '2026-02-12') }),
    tell('2026-01-08', 'plan-trukket', clinic),
    tell('2026-01-09', 'utskrivningsklar', clinic),
    tell('2026-01-10', 'utskrivningsklar-avmeldt', clinic),
    tell('2026-01-11', 'fastlege-orientert', clinic),
    tell('2026-01-12', 'ut', { ...clinic, mate: 'avbrutt', til: 'ukjent', arsak: 'eget-onske' }),
  ];
  const seen = read(told, readers.nav);
  expect(seen.map(({ tekst }) => tekst)).toEqual([
    'Ute av institusjonen, til ukjent sted.',
    'Ikke lenger klar til å reise ut.',
    'Meldt klar til å reise ut.',
    'Datoen for når personen ventes ut, er trukket.',
    'Ventes ut: planlagt 10.–12. februar, trolig 12. februar.',
    'Personen samtykker til at NAV får vite om behovet.',
    'Opphold i institusjon startet. Trenger bolig og oppfølging fra NAV.',
  ]);
  expect(new Set(seen.map(({ avsender }) => avsender))).toEqual(new Set(['Institusjonen']));
  expect(texts(told, readers.clinic)).toEqual([
    'Behandlingen ble avbrutt etter eget ønske, til ukjent sted.',
    'Fastlegen er orientert.',
    'Ikke lenger utskrivningsklar.',
    'Meldt utskrivningsklar.',
    'Datoen for utskrivning er trukket.',
    'Ventet utskrivning: planlagt 10.–12. februar, trolig 12. februar.',
    'Personen samtykker til at NAV og boligsosial avdeling får vite om behovet.',
    'Innlagt til behandling: langtidsbehandling. Trenger bolig, oppfølging fra NAV og oppfølging i helsetjenesten.',
  ]);
  expect(texts(told, readers.referrer)[0]).toBe('Behandlingen ble avbrutt, til ukjent sted.');
});

test('with a section that tells it is a hospital, says so, and still not how the person left', () => {
  const named = { ...admitted, bases: ['FOR-2011-11-18-1115 § 8'] };
  const told = [
    named,
    tell('2026-01-11', 'fastlege-orientert', clinic),
    tell('2026-01-12', 'ut', { ...clinic, mate: 'avbrutt', til: 'hos-venner' }),
    tell('2026-01-13', 'mangel-overtatt', { ...one, mangel: gap, av: { etat: 'tsb', enhet: orgnr('310000019') } }),
  ];
  const seen = read(told, readers.housing);
  expect(seen.map(({ tekst }) => tekst)).toEqual([
    'En mangel er overtatt av Behandlingsenheten.',
    'Ute av institusjonen, til venner.',
    'Innlagt til behandling. Trenger bolig og oppfølging fra NAV.',
  ]);
  expect(seen[1]?.avsender).toBe('Behandlingsenheten');
});

test('without a basis names no other unit of the health service as sender', () => {
  const other = { by: 'tsb', source: 'urn:orgnr:310000116' } as const;
  const told = [...inClinic, tell('2026-01-12', 'ansvarsgruppe-holdt', { ...one, ...other })];
  expect(read(told, readers.nav)[0]).not.toHaveProperty('avsender');
});

test('leaves police matters and how a sentence is served to the prison', () => {
  const told = [
    ...inPrison,
    tell('2026-01-07', 'moteplikt-fastsatt', { ...prison, forsteMote: at('2026-02-20 10:00') }),
    tell('2026-01-08', 'moteplikt-fastsatt', prison),
    tell('2026-01-09', 'gjennomforing-endret', { ...prison, form: 'overgangsbolig', fra: '2026-01-12' }),
    tell('2026-01-10', 'gjennomforing-endret', { ...prison, form: 'fengsel' }),
    tell('2026-01-11', 'straffavbrudd', { ...prison, til: '2026-01-20' }),
    tell('2026-01-12', 'samordning-startet', prison),
    tell('2026-01-13', 'overfort', { ...prison, tilEnhet: orgnr('310000027') }),
    tell('2026-01-14', 'overfort', { ...prison, tilEnhet: orgnr('310000124') }),
    tell('2026-01-15', 'unnveket', prison),
    tell('2026-01-16', 'gjennomforing-endret', { ...prison, form: 'fengsel' }),
  ];
  expect(texts(told, readers.prison, { about: 2 }).slice(0, 9)).toEqual([
    'Straffen gjennomføres i fengsel.',
    'Personen har unnveket.',
    'Overført til en annen enhet.',
    'Overført til Hamar fengsel.',
    'Samordning mellom etatene er startet.',
    'Straffen er avbrutt til 20. januar.',
    'Straffen gjennomføres i fengsel.',
    'Straffen gjennomføres i overgangsbolig fra 12. januar.',
    'Møteplikt er fastsatt.',
  ]);
  expect(texts(told, readers.prison, { about: 2 })).toContain(
    'Møteplikt er fastsatt, med første møte 20. februar kl. 10:00.',
  );
  expect(texts(told, readers.nav, { about: 2 }).slice(0, 3)).toEqual([
    'Oppholdet fortsetter i en annen enhet.',
    'Oppholdet fortsetter i en annen enhet.',
    'Midlertidig ute av institusjonen til 20. januar.',
  ]);
});

test('names the unit to an office with a section that lets it know', () => {
  const told = [{ ...jailed, bases: ['straffegjennomføringsloven § 41'] }, tell('2026-01-11', 'straffavbrudd', prison)];
  const seen = read(told, readers.nav, { about: 2 });
  expect(seen.map(({ tekst, avsender }) => [tekst, avsender])).toEqual([
    ['Straffen er avbrutt.', 'Hamar fengsel'],
    ['Innsatt i fengsel. Trenger bolig og oppfølging fra NAV.', 'Hamar fengsel'],
  ]);
  expect(read(told, readers.nav, { about: 2, nameOf: () => undefined })[0]?.avsender).toBe('Fengselet');
});

test('tells clinic and prison nothing of each other', () => {
  const told = [
    ...inClinic,
    ...inPrison,
    tell('2026-02-01', 'ansvarsgruppe-holdt', { ...one, ...byPrison }),
    tell('2026-02-02', 'oppfolging-avtalt', { ...one, hos: 'kriminalomsorg', tidspunkt: at('2026-02-20 10:00') }),
    tell('2026-02-03', 'flyttet', {
      tilKommune: kommune('3403'),
      ...byPrison,
    }),
  ];
  const seen = read(told, readers.clinic);
  expect(seen.map(({ tekst, avsender }) => [tekst, avsender]).slice(0, 2)).toEqual([
    ['Personen har flyttet til Hamar.', undefined],
    ['Møte er avtalt 20. februar kl. 10:00.', 'NAV Hamar'],
  ]);
  expect(seen).toHaveLength(4);
  expect(JSON.stringify(seen)).not.toMatch(/fengsel|kriminalomsorg/i);
  expect(read(told, readers.prison, { about: 1 })).toEqual([]);
  expect(JSON.stringify(read(told, readers.prison, { about: 2 }))).not.toMatch(/behandling|klinikk/i);
});
