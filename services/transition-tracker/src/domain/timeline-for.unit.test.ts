import type { MangelId, Orgnr } from '@overgang/contracts';
import { Tidslinjepost } from '@overgang/contracts/board';
import { expect, test } from 'vitest';
import { at, clinic, hamar, kommune, notice, prison, range, sources, tell, transition } from '../../test/tell.ts';
import { foldJourney } from './fold.ts';
import type { Observation } from './observation.ts';
import { timelineFor } from './timeline-for.ts';

const names: Readonly<Record<string, string>> = {
  '310000019': 'Klinikk Hamar',
  '310000027': 'Hamar fengsel',
  '310000035': 'NAV Hamar',
};
const nameOf = (orgnr: string) => names[orgnr];
const orgnr = (number: string) => number as Orgnr;
const readers = {
  clinic: 'tsb:310000019',
  prison: 'kriminalomsorg:310000027',
  nav: 'nav:3403',
  housing: 'boligsosial:3403',
  coordinator: 'koordinator:3403',
  referrer: 'tsb:310000116',
  stranger: 'nav:0301',
} as const;

const read = (told: readonly Observation[], audience: string, about: number = 1, named = nameOf) => {
  const asked = { audience, transition: transition(about), now: at('2026-03-01'), nameOf: named };
  const entries = timelineFor(foldJourney(told), told, asked);
  for (const entry of entries) expect(Tidslinjepost.parse(entry)).toEqual(entry);
  return entries;
};
const texts = (told: readonly Observation[], audience: string, about: number = 1) =>
  read(told, audience, about).map(({ tekst }) => tekst);

const need = { behov: { bolig: 'ja', nav: 'ja', helse: 'ja' } } as const;
const admitted = tell('2026-01-05', 'opphold-startet', {
  ...clinic,
  ...hamar,
  ...need,
  slag: 'langtid',
  henviser: orgnr('310000116'),
});
const jailed = tell('2026-01-05', 'opphold-startet', { ...prison, ...hamar, ...need, slag: 'dom-over-90-dager' });
const consented = tell('2026-01-06', 'samtykke', { svar: 'gitt', til: ['nav', 'boligsosial'], names: transition(1) });
const prisonConsented = tell('2026-01-06', 'samtykke', {
  svar: 'gitt',
  til: ['nav', 'boligsosial'],
  names: transition(2),
  by: 'kriminalomsorg',
  source: sources.kriminalomsorg,
});
const inClinic = [admitted, consented];
const inPrison = [jailed, prisonConsented];
const one = { names: transition(1) } as const;

test('tells the newest first, in words, with sender and link', () => {
  const told = [...inClinic, tell('2026-02-01', 'vedtak-fattet', { ...one, utfall: 'venteliste' })];
  const [first, second, third] = read(told, readers.clinic);
  expect(first).toMatchObject({
    tidspunkt: '2026-02-01T11:00:00.000Z',
    slag: 'hendelse',
    tekst: 'Vedtak om bolig: på venteliste.',
    avsender: 'Boligkontoret',
    ledd: 'bolig',
  });
  expect(second?.tekst).toBe('Personen samtykker til at NAV og boligsosial avdeling får vite om behovet.');
  expect(third?.tekst).toBe(
    'Innlagt til behandling: langtidsbehandling. Trenger bolig, oppfølging fra NAV og oppfølging i helsetjenesten.',
  );
});

test('has nothing of a transition that the journey has not, nor of one who is strictly confidential', () => {
  expect(read(inClinic, readers.clinic, 2)).toEqual([]);
  const told = [...inClinic, tell('2026-02-01', 'adressegradering', { grad: 'strengt-fortrolig' })];
  expect(read(told, readers.clinic)).toEqual([]);
});

test('says when it was told, where that is more than a day later', () => {
  const late = { ...tell('2026-02-01', 'ansvarsgruppe-holdt', one), recordedAt: at('2026-02-03') };
  expect(read([...inClinic, late], readers.clinic)[0]).toHaveProperty('meldt', '2026-02-03T11:00:00.000Z');
});

test('gives ids that tell nothing of the sender, and are the same for every reader', () => {
  const ids = read(inClinic, readers.clinic).map(({ id }) => id);
  expect(ids.join()).not.toContain('310000019');
  expect(read(inClinic, readers.nav).map(({ id }) => id)).toEqual(ids);
});

test('cuts what is too long for the contract', () => {
  const answered = tell('2026-02-01', 'varsel-besvart', {
    varsel: notice(1),
    ...one,
    svar: 'kan-ikke',
    grunn: 'a'.repeat(300),
  });
  const [first] = read([...inClinic, answered], readers.clinic, 1, () => 'n'.repeat(200));
  expect(first?.tekst).toHaveLength(300);
  expect(first?.avsender).toHaveLength(120);
});

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
  ];
  const seen = read(told, readers.housing);
  expect(seen.map(({ tekst }) => tekst)).toEqual([
    'Ute av institusjonen, til venner.',
    'Innlagt til behandling. Trenger bolig og oppfølging fra NAV.',
  ]);
  expect(seen[0]?.avsender).toBe('Behandlingsenheten');
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
  expect(texts(told, readers.prison, 2).slice(0, 9)).toEqual([
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
  expect(texts(told, readers.prison, 2)).toContain('Møteplikt er fastsatt, med første møte 20. februar kl. 10:00.');
  expect(texts(told, readers.nav, 2).slice(0, 3)).toEqual([
    'Oppholdet fortsetter i en annen enhet.',
    'Oppholdet fortsetter i en annen enhet.',
    'Midlertidig ute av institusjonen til 20. januar.',
  ]);
});

test('names the unit to an office with a section that lets it know', () => {
  const told = [{ ...jailed, bases: ['straffegjennomføringsloven § 41'] }, tell('2026-01-11', 'straffavbrudd', prison)];
  const seen = read(told, readers.nav, 2);
  expect(seen.map(({ tekst, avsender }) => [tekst, avsender])).toEqual([
    ['Straffen er avbrutt.', 'Hamar fengsel'],
    ['Innsatt i fengsel. Trenger bolig og oppfølging fra NAV.', 'Hamar fengsel'],
  ]);
  expect(read(told, readers.nav, 2, () => undefined)[0]?.avsender).toBe('Fengselet');
});

test('tells clinic and prison nothing of each other', () => {
  const told = [
    ...inClinic,
    ...inPrison,
    tell('2026-02-01', 'ansvarsgruppe-holdt', { ...one, by: 'kriminalomsorg', source: sources.kriminalomsorg }),
    tell('2026-02-02', 'oppfolging-avtalt', { ...one, hos: 'kriminalomsorg', tidspunkt: at('2026-02-20 10:00') }),
    tell('2026-02-03', 'flyttet', {
      tilKommune: kommune('3403'),
      by: 'kriminalomsorg',
      source: sources.kriminalomsorg,
    }),
  ];
  const seen = read(told, readers.clinic);
  expect(seen.map(({ tekst, avsender }) => [tekst, avsender]).slice(0, 2)).toEqual([
    ['Personen har flyttet til Hamar.', undefined],
    ['Møte er avtalt 20. februar kl. 10:00.', 'NAV Hamar'],
  ]);
  expect(seen).toHaveLength(4);
  expect(JSON.stringify(seen)).not.toMatch(/fengsel|kriminalomsorg/i);
  expect(read(told, readers.prison, 1)).toEqual([]);
  expect(JSON.stringify(read(told, readers.prison, 2))).not.toMatch(/behandling|klinikk/i);
});

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
    tell('2026-01-25', 'helseoppfolging-avtalt', { ...one, hos: 'dps', tidspunkt: at('2026-02-20 10:00') }),
    tell('2026-01-26', 'helseoppfolging-avtalt', { ...one, hos: 'noe-nytt' }),
    tell('2026-01-27', 'lar-overtatt', { ...one, fra: '2026-02-01' }),
    tell('2026-01-28', 'aktivitet-sokt', { ...one, slag: 'tiltak', ventetidDager: 30 }),
    tell('2026-01-29', 'aktivitet-sokt', { ...one, slag: 'annet' }),
    tell('2026-01-30', 'aktivitet-avtalt', { ...one, slag: 'arbeid', fra: '2026-03-01' }),
    tell('2026-02-01', 'bistand-takket-nei', { ...one, ledd: 'aktivitet' }),
    tell('2026-02-02', 'behandlingsplass-tilbudt', {
      ...one,
      slag: 'langtid',
      fra: '2026-03-01',
      by: 'tsb',
      source: sources.tsb,
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
  const told = [...inClinic, tell('2026-01-27', 'lar-overtatt', { ...one, fra: '2026-02-01' })];
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
      by: 'tsb',
      source: sources.tsb,
    }),
  ];
  expect(texts(told, readers.clinic)[0]).toBe('Kontaktperson er oppnevnt: Klinikk Hamar.');
  expect(texts(told, readers.nav)[0]).toBe('Kontaktperson er oppnevnt.');
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

test('says why what named no transition was laid here, and of a home once', () => {
  const told = [
    ...inClinic,
    tell('2026-02-01', 'bolig', { home: 'h', slag: 'kommunal', fra: '2026-03-01', ...hamar }),
    tell('2026-02-02', 'innflyttet', { home: 'h' }),
    tell('2026-02-03', 'bolig-oppsagt', { home: 'h', per: '2026-03-10' }),
    tell('2026-02-04', 'tildeling-trukket', { home: 'h' }),
    tell('2026-02-05', 'ansvarsgruppe-holdt', {}),
    tell('2026-02-06', 'bolig', {
      home: 'v',
      slag: 'venner',
      fra: '2026-03-01',
      til: '2026-03-05',
      sofa: true,
      ...one,
    }),
    tell('2026-02-07', 'tildeling-trukket', { home: 'unknown' }),
  ];
  expect(texts(told, readers.clinic).slice(0, 6)).toEqual([
    'Skal bo hos venner fra 1. mars til 5. mars, på sofa.',
    'Møte i ansvarsgruppen er holdt. Koblet automatisk: person og datoer passer.',
    'Tildelingen av bolig er trukket.',
    'Boligen er sagt opp fra 10. mars.',
    'Personen har flyttet inn.',
    'Kommunal bolig er tildelt fra 1. mars. Koblet automatisk: person, datoer og kommune passer.',
  ]);
});

test('says that a person decided where something belongs', () => {
  const held = tell('2026-02-01', 'ansvarsgruppe-holdt', {});
  const other = tell('2026-02-01', 'ansvarsgruppe-holdt', { by: 'kriminalomsorg', source: sources.kriminalomsorg });
  const told = [
    ...inClinic,
    held,
    tell('2026-02-02', 'hendelse-koblet', { ...one, target: `${held.source} ${held.id}` }),
    tell('2026-02-03', 'hendelse-frakoblet', { ...one, target: `${other.source} ${other.id}` }),
    tell('2026-02-04', 'hendelse-frakoblet', { ...one, target: 'urn:orgnr:310000035 never-came' }),
    other,
  ];
  expect(texts(told, readers.clinic).slice(0, 2)).toEqual([
    'En melding er koblet til overgangen av en person.',
    'Møte i ansvarsgruppen er holdt. Koblet hit av en person.',
  ]);
  const told2 = [
    ...inClinic,
    held,
    tell('2026-02-03', 'hendelse-frakoblet', { ...one, target: `${held.source} ${held.id}` }),
  ];
  expect(read(told2, readers.nav)[0]).toMatchObject({
    slag: 'beslutning',
    tekst: 'En melding er koblet fra overgangen av en person.',
  });
});

test('leaves out what belongs to another transition, or to none', () => {
  const earlier = tell('2025-01-01', 'ansvarsgruppe-holdt', {});
  const told = [...inClinic, earlier, tell('2026-02-01', 'ansvarsgruppe-holdt', { names: transition(3) })];
  expect(read(told, readers.clinic)).toHaveLength(2);
});

test('shows a retraction to its own sender, and what was taken back to nobody', () => {
  const wrong = tell('2026-02-01', 'ansvarsgruppe-holdt', { ...one, by: 'tsb', source: sources.tsb });
  const back = (told: Observation, more: object = {}) =>
    tell('2026-02-02', 'melding-trukket', {
      by: told.by,
      source: told.source,
      target: `${told.source} ${told.id}`,
      ...more,
    });
  const told = [...inClinic, wrong, back(wrong)];
  expect(texts(told, readers.clinic)[0]).toBe('En melding er trukket.');
  expect(read(told, readers.clinic)).toHaveLength(3);
  expect(read(told, readers.nav)).toHaveLength(2);
  expect(texts(told, readers.referrer)).not.toContain('En melding er trukket.');

  const homes = tell('2026-02-01', 'bolig', { home: 'h', slag: 'kommunal', fra: '2026-03-01', ...hamar });
  expect(texts([...inClinic, homes, back(homes)], readers.housing)[0]).toBe('En melding er trukket.');
  const gone = tell('2026-02-01', 'tildeling-trukket', { home: 'h' });
  expect(read([...inClinic, gone, back(gone)], readers.housing)).toHaveLength(2);
  const far = tell('2025-01-01', 'ansvarsgruppe-holdt', {});
  expect(read([...inClinic, far, back(far)], readers.nav)).toHaveLength(2);
  const first = back(wrong);
  expect(read([...inClinic, first, back(first)], readers.clinic)).toHaveLength(2);
});

test('does not let one sender take back what another said', () => {
  const held = tell('2026-02-01', 'ansvarsgruppe-holdt', one);
  const theft = tell('2026-02-02', 'melding-trukket', {
    by: 'tsb',
    source: sources.tsb,
    target: `${held.source} ${held.id}`,
  });
  expect(texts([...inClinic, held, theft], readers.clinic)[0]).toBe('Møte i ansvarsgruppen er holdt.');
});

test('tells of a move to the transition that it concerns', () => {
  const told = [
    tell('2026-01-02', 'flyttet', { tilKommune: kommune('0301') }),
    ...inClinic,
    tell('2026-01-10', 'flyttet', { tilKommune: kommune('0301'), tilBydel: '030101' as never }),
    tell('2026-01-11', 'flyttet', { tilKommune: kommune('3403'), names: transition(2) }),
    tell('2026-01-20', 'ut', { ...clinic, mate: 'utskrevet', til: 'egen-bolig' }),
    tell('2026-01-21', 'flyttet', { tilKommune: kommune('3403') }),
    tell('2026-01-22', 'flyttet', { tilKommune: kommune('3403'), names: transition(1) }),
    tell('2026-01-23', 'dodsfall', {}),
  ];
  const living = told.filter(({ kind }) => kind !== 'dodsfall');
  expect(texts(living, readers.clinic).slice(0, 3)).toEqual([
    'Personen har flyttet til Hamar.',
    'Utskrevet, til egen bolig.',
    'Personen har flyttet til bydel Gamle Oslo.',
  ]);
  expect(read(living, readers.clinic)).toHaveLength(5);
});

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
  ]);
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
