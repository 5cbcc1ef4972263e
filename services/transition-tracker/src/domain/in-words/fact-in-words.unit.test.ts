import { expect, test } from 'vitest';
import { admitted, byClinic, inClinic, one, orgnr, readers, texts } from '../../../test/read-timeline.ts';
import { at, tell } from '../../../test/tell.ts';

test('says every fact in words', () => {
  const told = [
    ...inClinic,
    tell('2026-01-07 08:00', 'boligbehov', { ...one, svar: 'nei' }),
    tell('2026-01-07 09:00', 'boligbehov', { ...one, svar: 'nei', hvor: 'egen-bolig' }),
    tell('2026-01-07 10:00', 'boligbehov', { ...one, svar: 'ja' }),
    tell('2026-01-08', 'vedtak-fattet', { ...one, utfall: 'innvilget' }),
    tell('2026-01-09', 'bolig-sikret', { ...one, betaltTil: '2026-04-01' }),
    tell('2026-01-10', 'bolig-mistet', { ...one, per: '2025-12-01' }),
    tell('2026-01-11', 'booppfolging-vedtatt', { ...one, fra: '2026-04-01' }),
    tell('2026-01-13', 'forste-samtale-holdt', one),
    tell('2026-01-14', 'ansvarlig-oppnevnt', { ...one, enhet: orgnr('310000035'), rolle: 'koordinator' }),
    tell('2026-01-15', 'ansvarlig-byttet', { ...one, fraEnhet: orgnr('310000035'), tilEnhet: orgnr('310000027') }),
    tell('2026-01-16', 'overlevering-gjennomfort', {
      ...one,
      fraEnhet: orgnr('310000035'),
      tilEnhet: orgnr('310000043'),
      by: 'boligsosial',
    }),
    tell('2026-01-17', 'ansvarlig-fravaerende', { ...one, enhet: orgnr('310000035'), fra: '2026-02-01' }),
    tell('2026-01-18', 'ansvarlig-fravaerende', {
      ...one,
      enhet: orgnr('310000035'),
      fra: '2026-02-01',
      til: '2026-02-10',
      vikar: orgnr('310000043'),
    }),
    tell('2026-01-19', 'ansvarsgruppe-holdt', one),
    tell('2026-01-20', 'oppfolging-avtalt', { ...one, hos: 'nav', tidspunkt: at('2027-02-20 10:00') }),
    tell('2026-01-21', 'avtale-avlyst', { ...one, hos: 'fastlege', tidspunkt: at('2026-02-20 10:00') }),
    tell('2026-01-22', 'ikke-mott', { ...one, hos: 'tsb', tidspunkt: at('2026-02-20 10:00') }),
    tell('2026-01-23', 'kontakt-oppnadd', one),
    tell('2026-01-24', 'kontakt-oppnadd', { ...one, sted: 'hos-familie' }),
    tell('2026-01-25', 'helseoppfolging-avtalt', {
      ...one,
      ...byClinic,
      hos: 'dps',
      tidspunkt: at('2026-02-20 10:00'),
    }),
    tell('2026-01-26', 'helseoppfolging-avtalt', { ...one, ...byClinic, hos: 'noe-nytt' }),
    tell('2026-01-27', 'lar-overtatt', { ...one, ...byClinic, fra: '2026-02-01' }),
    tell('2026-01-28', 'aktivitet-sokt', { ...one, slag: 'tiltak', ventetidDager: 30 }),
    tell('2026-01-29', 'aktivitet-sokt', { ...one, slag: 'annet' }),
    tell('2026-01-30', 'aktivitet-avtalt', { ...one, slag: 'arbeid', fra: '2026-03-01' }),
    tell('2026-02-01', 'bistand-takket-nei', { ...one, ledd: 'aktivitet' }),
    tell('2026-02-02', 'behandlingsplass-tilbudt', {
      ...one,
      slag: 'langtid',
      fra: '2026-03-01',
      ...byClinic,
    }),
    tell('2026-02-03', 'adressegradering', { grad: 'fortrolig' }),
    tell('2026-02-04', 'adressegradering', { grad: 'ugradert' }),
  ];
  expect(texts(told, readers.clinic).toReversed().slice(2)).toEqual([
    'Personen trenger ikke hjelp med bolig.',
    'Personen trenger ikke hjelp med bolig, og skal til egen bolig.',
    'Personen kommer til å mangle egnet bolig.',
    'Vedtak om bolig: innvilget.',
    'Boligen er betalt til 1. april.',
    'Boligen er tapt fra 1. desember 2025.',
    'Booppfølging er vedtatt fra 1. april.',
    'Første samtale er holdt.',
    'Koordinator er oppnevnt: NAV Hamar.',
    'Ansvaret har gått over til en annen.',
    'Overlevering er gjennomført.',
    'Den ansvarlige er borte fra 1. februar, uten vikar.',
    'Den ansvarlige er borte fra 1. februar til 10. februar, med vikar.',
    'Møte i ansvarsgruppen er holdt.',
    'Møte er avtalt hos NAV 20. februar 2027 kl. 10:00.',
    'Avtalen hos fastlegen 20. februar kl. 10:00 er avlyst.',
    'Personen møtte ikke til avtalen i rusbehandlingen 20. februar kl. 10:00.',
    'Noen har hatt kontakt med personen.',
    'Noen har hatt kontakt med personen, som er hos familie.',
    'Oppfølging ved DPS er avtalt 20. februar kl. 10:00.',
    'Oppfølging i helsetjenesten er avtalt.',
    'LAR er overtatt fra 1. februar.',
    'Søkt om tiltak, ventetid 30 dager.',
    'Søkt om aktivitet.',
    'Avtalt arbeid fra 1. mars.',
    'Personen har takket nei til arbeid eller aktivitet.',
    'Behandlingsplass er tilbudt fra 1. mars.',
    'Adressen er gradert fortrolig.',
    'Adressen er ikke lenger gradert.',
  ]);
  const housing = texts(told, readers.housing).join(' ');
  expect(housing).not.toMatch(/LAR|DPS|behandling|rus|tiltak|helse/i);
  expect(housing).toContain('Nytt om oppfølging fra NAV.');
  expect(texts(told, readers.nav).join(' ')).not.toMatch(/LAR\b|DPS|behandling|rus|helse|fastlege/i);
});

test('shows health to the coordinator as news only', () => {
  const told = [...inClinic, tell('2026-01-27', 'lar-overtatt', { ...one, ...byClinic, fra: '2026-02-01' })];
  expect(texts(told, readers.coordinator)[0]).toBe('Nytt om oppfølging i helsetjenesten.');
});

test('keeps the sums to NAV', () => {
  const open = { livsopphold: 'ja', depositum: 'under-behandling', husleieoverlapp: 'nei' } as const;
  const told = [
    ...inClinic,
    tell('2026-01-12', 'inntekt-avklart', { ...one, ...open }),
    tell('2026-01-13', 'inntekt-avklart', { ...one, ...open, depositum: 'ja' }),
  ];
  expect(texts(told, readers.clinic).slice(0, 2)).toEqual(['Inntekten er avklart.', 'Inntekten er under avklaring.']);
  expect(texts(told, readers.nav)[1]).toBe(
    'Livsopphold: avklart. Depositum: under behandling. Dobbel husleie: ikke dekket.',
  );
});

test('names a unit of the institution as responsible to whoever may know the unit', () => {
  const told = [
    ...inClinic,
    tell('2026-01-14', 'ansvarlig-oppnevnt', {
      ...one,
      enhet: orgnr('310000019'),
      rolle: 'kontaktperson',
      ...byClinic,
    }),
  ];
  expect(texts(told, readers.clinic)[0]).toBe('Kontaktperson er oppnevnt: Klinikk Hamar.');
  expect(texts(told, readers.nav)[0]).toBe('Kontaktperson er oppnevnt.');
});

test('tells the institution of every consent that it reported', () => {
  const told = [admitted, tell('2026-01-06', 'samtykke', { ...one, svar: 'avslatt', til: ['nav', 'kriminalomsorg'] })];
  expect(texts(told, readers.clinic)[0]).toBe('Personen vil ikke at NAV og kriminalomsorgen skal få vite om behovet.');
});

test('tells of a consent only what concerns the reader', () => {
  const told = [
    admitted,
    tell('2026-01-06', 'samtykke', { ...one, svar: 'gitt', til: ['boligsosial', 'kriminalomsorg'], by: 'nav' }),
    tell('2026-01-07', 'samtykke', { ...one, svar: 'avslatt', til: ['kriminalomsorg'], by: 'nav' }),
    tell('2026-01-08', 'samtykke', { ...one, svar: 'trukket', til: ['nav'] }),
  ];
  expect(texts(told, readers.clinic).slice(0, 2)).toEqual([
    'Personen har trukket samtykket til at NAV får vite om behovet.',
    'Personen samtykker til at boligsosial avdeling får vite om behovet.',
  ]);
  expect(texts(told, readers.housing).slice(0, 1)).toEqual([
    'Personen samtykker til at boligsosial avdeling får vite om behovet.',
  ]);
  expect(texts(told, readers.coordinator)).toHaveLength(3);
  expect(texts(told, readers.nav)).toEqual([]);
});
