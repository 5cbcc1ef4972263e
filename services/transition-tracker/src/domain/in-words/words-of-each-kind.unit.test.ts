import type { Utsted } from '@overgang/contracts';
import { expect, test } from 'vitest';
import { byClinic, inClinic, jailed, one, read, readers, texts } from '../../../test/read-timeline.ts';
import { clinic, hamar, notice, prison, range, tell, transition } from '../../../test/tell.ts';
import type { Form, HomeKind, Observation, WayOut } from '../journey/observation.ts';

const asClinic = (told: Observation): string | undefined => texts([...inClinic, told], readers.clinic)[0];
const asPrison = (told: Observation): string | undefined =>
  texts([jailed, told], readers.prison, { about: 2 }).find((text) => !text.startsWith('Innsatt'));

test.each([
  ['avrusning', 'Innlagt til behandling: avrusning.'],
  ['akutt', 'Innlagt til behandling: akutt innleggelse.'],
  ['brukerstyrt', 'Innlagt til behandling: brukerstyrt innleggelse.'],
  ['korttid', 'Innlagt til behandling: korttidsbehandling.'],
  ['langtid', 'Innlagt til behandling: langtidsbehandling.'],
] as const)('tells a clinic of a stay of the kind %s', (slag, text) => {
  expect(texts([tell('2026-01-05', 'opphold-startet', { ...clinic, ...hamar, slag })], readers.clinic)).toEqual([text]);
});

test.each([
  ['dom-inntil-90-dager', 'Innsatt i fengsel: dom inntil 90 dager.'],
  ['dom-over-90-dager', 'Innsatt i fengsel: dom over 90 dager.'],
  ['varetekt', 'Innsatt i fengsel: varetekt.'],
  ['forvaring', 'Innsatt i fengsel: forvaring.'],
  ['bot', 'Innsatt i fengsel: bot.'],
] as const)('tells a prison of a stay of the kind %s', (slag, text) => {
  const stay = tell('2026-01-05', 'opphold-startet', { ...prison, ...hamar, slag });
  expect(texts([stay], readers.prison, { about: 2 })).toEqual([text]);
});

test.each<[Form, string]>([
  ['fengsel', 'Straffen gjennomføres i fengsel.'],
  ['§ 12', 'Straffen gjennomføres i institusjon (§ 12).'],
  ['§ 13', 'Straffen gjennomføres i sykehus (§ 13).'],
  ['§ 16', 'Straffen gjennomføres hjemme (§ 16).'],
  ['§ 16 a', 'Straffen gjennomføres hjemme med elektronisk kontroll (§ 16 a).'],
  ['overgangsbolig', 'Straffen gjennomføres i overgangsbolig.'],
])('tells the prison how a sentence is served: %s', (form, text) => {
  expect(asPrison(tell('2026-01-10', 'gjennomforing-endret', { ...prison, form }))).toBe(text);
});

test.each<[WayOut, Utsted, string]>([
  ['utskrevet', 'egen-bolig', 'Utskrevet, til egen bolig.'],
  ['utskrevet', 'kommunal-bolig', 'Utskrevet, til kommunal bolig.'],
  ['utskrevet', 'midlertidig-botilbud', 'Utskrevet, til midlertidig botilbud.'],
  ['utskrevet', 'hos-familie', 'Utskrevet, til familie.'],
  ['utskrevet', 'hos-venner', 'Utskrevet, til venner.'],
  ['utskrevet', 'institusjon', 'Utskrevet, til en institusjon.'],
  ['avbrutt', 'uten-tak', 'Behandlingen ble avbrutt, uten tak over hodet.'],
  ['avbrutt', 'ukjent', 'Behandlingen ble avbrutt, til ukjent sted.'],
])('tells how somebody left a clinic and where to: %s, %s', (mate, til, text) => {
  expect(asClinic(tell('2026-02-10', 'ut', { ...clinic, mate, til }))).toBe(text);
});

test.each([
  ['eget-onske', 'Behandlingen ble avbrutt etter eget ønske, til ukjent sted.'],
  ['institusjonens-beslutning', 'Behandlingen ble avbrutt etter institusjonens beslutning, til ukjent sted.'],
  [
    'ikke-tilbake-fra-permisjon',
    'Behandlingen ble avbrutt fordi personen ikke kom tilbake fra permisjon, til ukjent sted.',
  ],
])('tells the clinic why the treatment was broken off: %s', (arsak, text) => {
  expect(asClinic(tell('2026-02-10', 'ut', { ...clinic, mate: 'avbrutt', til: 'ukjent', arsak }))).toBe(text);
});

test('says discharge of a clinic, and release of a prison', () => {
  const periode = range('2026-05-20');
  expect(asClinic(tell('2026-01-10', 'utgang-planlagt', { ...clinic, periode }))).toBe(
    'Ventet utskrivning: planlagt 20. mai.',
  );
  expect(asClinic(tell('2026-01-10', 'plan-trukket', clinic))).toBe('Datoen for utskrivning er trukket.');
  expect(asPrison(tell('2026-01-10', 'utgang-planlagt', { ...prison, periode }))).toBe(
    'Ventet løslatelse: planlagt 20. mai.',
  );
  expect(asPrison(tell('2026-01-10', 'plan-trukket', prison))).toBe('Datoen for løslatelse er trukket.');
  expect(asPrison(tell('2026-02-10', 'ut', { ...prison, mate: 'loslatt', til: 'egen-bolig' }))).toBe(
    'Løslatt, til egen bolig.',
  );
});

test.each<[HomeKind, string]>([
  ['kommunal', 'Kommunal bolig er tildelt fra 1. mai.'],
  ['midlertidig', 'Midlertidig botilbud er gitt fra 1. mai.'],
  ['egen', 'Egen bolig er ordnet fra 1. mai.'],
  ['familie', 'Skal bo hos familie fra 1. mai.'],
  ['partner', 'Skal bo hos partner fra 1. mai.'],
  ['venner', 'Skal bo hos venner fra 1. mai.'],
])('says what kind of home it is: %s', (slag, text) => {
  expect(asClinic(tell('2026-02-01', 'bolig', { ...one, home: 'h', slag, fra: '2026-05-01' }))).toBe(text);
});

test.each<[Utsted, string]>([
  ['egen-bolig', 'i egen bolig'],
  ['kommunal-bolig', 'i kommunal bolig'],
  ['midlertidig-botilbud', 'i midlertidig botilbud'],
  ['hos-familie', 'hos familie'],
  ['hos-venner', 'hos venner'],
  ['institusjon', 'i en institusjon'],
  ['uten-tak', 'uten tak over hodet'],
  ['ukjent', 'på ukjent sted'],
])('says where the person was met: %s', (sted, where) => {
  expect(asClinic(tell('2026-02-01', 'kontakt-oppnadd', { ...one, sted }))).toBe(
    `Noen har hatt kontakt med personen, som er ${where}.`,
  );
});

test.each([
  ['dps', 'Oppfølging ved DPS er avtalt.'],
  ['poliklinikk', 'Oppfølging ved poliklinikk er avtalt.'],
  ['lar', 'Oppfølging i LAR er avtalt.'],
  ['fastlege', 'Oppfølging hos fastlegen er avtalt.'],
  ['kommune', 'Oppfølging i kommunen er avtalt.'],
])('says with whom health care is agreed: %s', (hos, text) => {
  expect(asClinic(tell('2026-02-01', 'helseoppfolging-avtalt', { ...one, ...byClinic, hos }))).toBe(text);
});

test.each([
  ['arbeid', 'Søkt om arbeid.'],
  ['tiltak', 'Søkt om tiltak.'],
  ['utdanning', 'Søkt om utdanning.'],
  ['dagtilbud', 'Søkt om dagtilbud.'],
  ['frivillig', 'Søkt om frivillig arbeid.'],
])('says what was applied for: %s', (slag, text) => {
  expect(asClinic(tell('2026-02-01', 'aktivitet-sokt', { ...one, slag }))).toBe(text);
});

test.each([
  ['innvilget', 'Vedtak om bolig: innvilget.'],
  ['avslag', 'Vedtak om bolig: avslag.'],
  ['venteliste', 'Vedtak om bolig: på venteliste.'],
] as const)('says what was decided about a home: %s', (utfall, text) => {
  expect(asClinic(tell('2026-02-01', 'vedtak-fattet', { ...one, utfall }))).toBe(text);
});

const sent = tell('2026-01-07', 'varsel-bestilt', {
  varsel: notice(1),
  ...one,
  slag: 'ny-overgang',
  mottaker: { etat: 'boligsosial', ...hamar },
  innhold: { ...hamar, krever: 'kvittering-og-svar' },
});

test.each([
  ['kan', 'kan hjelpe'],
  ['kan-ikke', 'kan ikke hjelpe'],
  ['under-arbeid', 'er i gang'],
  ['venteliste', 'satt på venteliste'],
  ['ikke-ansvarlig', 'er ikke rett mottaker'],
] as const)('says what was answered: %s', (svar, words) => {
  const answer = tell('2026-01-09', 'varsel-besvart', { varsel: notice(1), ...one, svar });
  expect(texts([...inClinic, sent, answer], readers.clinic)[0]).toBe(`Svar på varselet: ${words}.`);
});

test.each([
  ['erstattet', ': et nyere har kommet i stedet'],
  ['ikke-lenger-behov', ': det er ikke lenger behov'],
  ['annen-mottaker', ': en annen har tatt over'],
  ['samtykke-trukket', ': samtykket er trukket'],
  ['dodsfall', ': personen er død'],
  ['meldingen-var-feil', ': meldingen var feil'],
  ['utlevert', ''],
])('says why a notice was taken back, where it tells nothing of the way out: %s', (grunn, why) => {
  const recalled = tell('2026-01-09', 'varsel-tilbakekalt', { varsel: notice(1), ...one, grunn: grunn as 'dodsfall' });
  const [entry] = read([...inClinic, sent, recalled], readers.clinic);
  expect(entry).toMatchObject({ slag: 'varsel', tekst: `Varselet til Boligkontoret Hamar er kalt tilbake${why}.` });
});

test('names every help that a person needs, the last after "og"', () => {
  const behov = { bolig: 'ja', nav: 'ja', ansvarlig: 'ja', helse: 'ja', aktivitet: 'ja' } as const;
  expect(
    texts([tell('2026-01-05', 'opphold-startet', { ...clinic, ...hamar, slag: 'langtid', behov })], readers.clinic),
  ).toEqual([
    'Innlagt til behandling: langtidsbehandling. Trenger bolig, oppfølging fra NAV, en ansvarlig, oppfølging i helsetjenesten og arbeid eller aktivitet.',
  ]);
});

test('says with which office a meeting was not met at, and that it was the institution only to whom may know', () => {
  const meeting = (hos: string) => tell('2026-02-01', 'ikke-mott', { ...one, hos, tidspunkt: inClinic[0]?.at ?? 0 });
  const when = '5. januar kl. 12:00.';
  expect(['nav', 'boligsosial', 'tsb', 'helse', 'fastlege'].map((hos) => asClinic(meeting(hos)))).toEqual([
    `Personen møtte ikke til avtalen hos NAV ${when}`,
    `Personen møtte ikke til avtalen hos boligsosial avdeling ${when}`,
    `Personen møtte ikke til avtalen i rusbehandlingen ${when}`,
    `Personen møtte ikke til avtalen i helsetjenesten ${when}`,
    `Personen møtte ikke til avtalen hos fastlegen ${when}`,
  ]);
  expect(texts([...inClinic, meeting('fastlege')], readers.nav)[0]).toBe(`Personen møtte ikke til avtalen ${when}`);
  const inside = tell('2026-02-01', 'ikke-mott', { names: transition(2), hos: 'kriminalomsorg', tidspunkt: jailed.at });
  expect(asPrison(inside)).toBe(`Personen møtte ikke til avtalen i kriminalomsorgen ${when}`);
});
