import type { MangelId } from '@overgang/contracts';
import { expect, test } from 'vitest';
import { inClinic, one, orgnr, read, readers, texts } from '../../../test/read-timeline.ts';
import { hamar, notice, tell } from '../../../test/tell.ts';
import { titleOf } from '../expectations/expectation-titles.ts';

const asked = {
  mottaker: { etat: 'boligsosial', ...hamar },
  innhold: { ...hamar, krever: 'kvittering-og-svar' },
} as const;
const sent = tell('2026-01-07', 'varsel-bestilt', { varsel: notice(1), ...one, slag: 'ny-overgang', ...asked });
const gap = '00000000-0000-5000-a000-000000000001' as MangelId;
const about = (forventning: string) => ({
  ...hamar,
  krever: 'ingenting' as const,
  mangel: { mangelId: gap, forventning, trinn: 'kritisk' as const },
});

test('tells of notices and what came back', () => {
  const told = [
    ...inClinic,
    sent,
    tell('2026-01-08 09:00', 'varsel-mottatt', { varsel: notice(1), ...one }),
    tell('2026-01-08 10:00', 'varsel-besvart', {
      varsel: notice(1),
      ...one,
      svar: 'kan',
      fra: '2026-03-01',
      grunn: 'Ledig da',
    }),
    tell('2026-01-08 11:00', 'mottaker-avklart', { varsel: notice(1), ...one, ...hamar }),
    tell('2026-01-09', 'varsel-bestilt', { varsel: notice(2), ...one, slag: 'endret-overgang', ...asked }),
    tell('2026-01-10', 'varsel-bestilt', { varsel: notice(3), ...one, slag: 'trekk-tilbake', ...asked }),
    tell('2026-01-11', 'varsel-bestilt', {
      varsel: notice(4),
      ...one,
      slag: 'mangel',
      mottaker: { etat: 'nav', ...hamar },
      innhold: about('avbrudd-uten-oppfolging'),
    }),
    tell('2026-01-12', 'varsel-bestilt', { varsel: notice(5), ...one, slag: 'mangel', ...asked }),
    tell('2026-01-13', 'varsel-tilbakekalt', { varsel: notice(5), ...one, grunn: 'ikke-lenger-behov' }),
    tell('2026-01-14', 'varsel-tilbakekalt', { varsel: notice(1), ...one, grunn: 'utvist' }),
    tell('2026-01-15', 'mangel-overtatt', { ...one, mangel: gap, av: { etat: 'nav', ...hamar } }),
    tell('2026-01-16', 'mangel-frafalt', { ...one, mangel: '00000000-0000-5000-a000-000000000002' as MangelId }),
    tell('2026-01-17', 'mangel-frafalt', {
      ...one,
      mangel: gap,
      forventning: 'aktivitet-mangler',
      av: { etat: 'nav', ...hamar },
      grunn: 'Er pensjonist.',
    }),
  ];
  expect(
    read(told, readers.nav)
      .map(({ slag, tekst }) => `${slag}: ${tekst}`)
      .toReversed()
      .slice(2),
  ).toEqual([
    'varsel: Varsel om ny overgang er sendt til Boligkontoret Hamar.',
    'svar: Varselet er mottatt.',
    'svar: Svar på varselet: kan hjelpe fra 1. mars.',
    'svar: Rett mottaker er i Hamar.',
    'varsel: Varsel om endring er sendt til Boligkontoret Hamar.',
    'varsel: Beskjed om at bolig og avtaler kan avlyses, er sendt til Boligkontoret Hamar.',
    'varsel: Varsel om mangelen «Ingen følger opp» er sendt til NAV Hamar.',
    'varsel: Varsel om en mangel er sendt til Boligkontoret Hamar.',
    'varsel: Varselet til Boligkontoret Hamar er kalt tilbake: det er ikke lenger behov.',
    'varsel: Varselet til Boligkontoret Hamar er kalt tilbake.',
    'beslutning: Mangelen «Ingen følger opp» er overtatt av NAV Hamar.',
    'beslutning: En mangel er frafalt.',
    `beslutning: Mangelen «${titleOf('aktivitet-mangler')}» er frafalt av NAV Hamar. «Er pensjonist.»`,
  ]);
  const waived = `Mangelen «${titleOf('aktivitet-mangler')}» er frafalt av NAV Hamar.`;
  expect(texts(told, readers.housing)).toContain(waived);
  expect(texts(told, readers.clinic)).toContain(`${waived} «Er pensjonist.»`);
  expect(texts(told, readers.housing)).toContain('Svar på varselet: kan hjelpe fra 1. mars. «Ledig da»');
  expect(texts(told, readers.clinic)).toContain('Svar på varselet: kan hjelpe fra 1. mars. «Ledig da»');
  expect(texts(told, readers.clinic)).toContain(
    'Varsel om mangelen «Oppholdet ble avbrutt, og ingen følger opp» er sendt til NAV Hamar.',
  );
});

test('shows a receiver that may know no more what it was sent itself, and nothing else', () => {
  const withdrawn = tell('2026-01-20', 'samtykke', { ...one, svar: 'trukket', til: ['nav', 'boligsosial'] });
  const told = [...inClinic, sent, withdrawn, tell('2026-01-21', 'ansvarsgruppe-holdt', one)];
  expect(texts(told, readers.housing)).toEqual(['Varsel om ny overgang er sendt til Boligkontoret Hamar.']);
  expect(texts(told, readers.nav)).toEqual([]);
  expect(texts(told, readers.stranger)).toEqual([]);
});

test('names a clinic as receiver only to whoever may know of it', () => {
  const toReferrer = { etat: 'tsb', enhet: orgnr('310000116') } as const;
  const toPrison = { etat: 'kriminalomsorg', enhet: orgnr('310000027') } as const;
  const told = [
    ...inClinic,
    tell('2026-01-07', 'varsel-bestilt', {
      ...one,
      varsel: notice(1),
      slag: 'ny-overgang',
      ...asked,
      mottaker: toReferrer,
    }),
    tell('2026-01-08', 'varsel-bestilt', {
      ...one,
      varsel: notice(2),
      slag: 'ny-overgang',
      ...asked,
      mottaker: toPrison,
    }),
    tell('2026-01-09', 'mangel-overtatt', { ...one, mangel: gap, av: { etat: 'tsb', enhet: orgnr('310000019') } }),
    tell('2026-01-10', 'mangel-overtatt', { ...one, mangel: gap, av: toPrison }),
    tell('2026-01-11', 'varsel-tilbakekalt', { ...one, varsel: notice(7), grunn: 'annet' }),
  ];
  expect(texts(told, readers.clinic).slice(0, 4)).toEqual([
    'Varselet er kalt tilbake.',
    'En mangel er overtatt av en institusjon.',
    'En mangel er overtatt av Klinikk Hamar.',
    'Varsel om ny overgang er sendt til Behandlingsenheten.',
  ]);
  expect(texts(told, readers.nav).slice(0, 3)).toEqual([
    'En mangel er overtatt av en institusjon.',
    'En mangel er overtatt av en institusjon.',
    'Personen samtykker til at NAV får vite om behovet.',
  ]);
  expect(texts(told, readers.referrer)).toContain('Varsel om ny overgang er sendt til Behandlingsenheten.');
});

test('names a gap of health to the health service only, and one of an older catalogue by its id', () => {
  const av = { etat: 'nav', ...hamar } as const;
  const told = [
    ...inClinic,
    tell('2026-01-17', 'mangel-frafalt', { ...one, mangel: gap, forventning: 'fastlege-ikke-orientert', av }),
    tell('2026-01-18', 'mangel-frafalt', { ...one, mangel: gap, forventning: 'finnes-ikke', av }),
  ];
  const old = 'Mangelen «finnes-ikke» er frafalt av NAV Hamar.';
  expect(texts(told, readers.nav).slice(0, 2)).toEqual([old, 'En mangel er frafalt av NAV Hamar.']);
  expect(texts(told, readers.clinic)[1]).toBe('Mangelen «Fastlegen er ikke orientert» er frafalt av NAV Hamar.');
});
