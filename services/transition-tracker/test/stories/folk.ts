import { at, clinic, hamar, kommune, prison, range } from '../tell.ts';
import { fortell, type Historie } from './fortelling.ts';
import { bolig, iLangBehandling, klinikk, koordinator, nav, ventesUt } from './vanlig.ts';

const enhet = '310000035' as never;

/** The people around: responsible, meetings, moves, endings. */
export const folk: readonly Historie[] = [
  fortell('Kontaktpersonen blir syk, og ingen vikar er satt inn', (f) => {
    iLangBehandling(f, 'Bente');
    ventesUt(f, '2026-02-01', '2026-05-20');
    f.skjer('2026-03-01', 'NAV oppnevner en kontaktperson.', ['ansvarlig-oppnevnt', { enhet, rolle: 'kontaktperson' }]);
    f.ser('2026-05-10', nav, 'bolig-mangler', 'oppfolging-mangler');
    f.skjer('2026-05-11', 'Kontaktpersonen er borte fra i dag, uten vikar.', [
      'ansvarlig-fravaerende',
      { enhet, fra: '2026-05-11' },
    ]);
    f.ser('2026-05-11 13:00', nav, 'bolig-mangler', 'ansvarlig-mangler', 'oppfolging-mangler');
  }),
  fortell('Det første møtet avlyses', (f) => {
    iLangBehandling(f, 'Knut');
    ventesUt(f, '2026-02-01', '2026-05-20');
    const moete = { hos: 'NAV Hamar', tidspunkt: at('2026-05-21') };
    f.skjer('2026-04-01', 'NAV avtaler første møte 21. mai.', ['oppfolging-avtalt', moete]);
    f.ser('2026-05-15', nav, 'bolig-mangler', 'ansvarlig-mangler');
    f.skjer('2026-05-15 13:00', 'Møtet avlyses.', ['avtale-avlyst', moete]);
    f.ser('2026-05-15 14:00', nav, 'bolig-mangler', 'ansvarlig-mangler', 'oppfolging-mangler');
  }),
  fortell('Randi møter ikke', (f) => {
    iLangBehandling(f, 'Randi');
    ventesUt(f, '2026-02-01', '2026-05-20');
    const moete = { hos: 'NAV Hamar', tidspunkt: at('2026-05-21') };
    f.skjer('2026-04-01', 'NAV avtaler første møte 21. mai.', ['oppfolging-avtalt', moete]);
    f.skjer('2026-05-20', 'Randi skrives ut til familien.', [
      'ut',
      { ...clinic, mate: 'utskrevet', til: 'hos-familie' as never },
    ]);
    f.skjer('2026-05-21 15:00', 'Randi møtte ikke.', ['ikke-mott', moete]);
    f.ser('2026-05-22', nav, 'oppfolging-mangler', 'bolig-mangler', 'ansvarlig-mangler');
  }),
  fortell('Lars flytter til Ringsaker før han skal ut', (f) => {
    iLangBehandling(f, 'Lars');
    ventesUt(f, '2026-02-01', '2026-05-20');
    f.varsler('2026-02-01 13:00');
    f.skjer('2026-03-01', 'NAV melder at Lars skal til Ringsaker.', ['flyttet', { tilKommune: kommune('3411') }]);
    f.varsler('2026-03-01 13:00');
    f.paTavla('2026-03-02', klinikk, 'koordinator:3411', 'boligsosial:3411', 'nav:3411');
  }),
  fortell('Emma er sytten år', (f) => {
    f.skjer('2026-01-05', 'Emma på 17 legges inn. Klinikken melder behov for oppfølging.', [
      'opphold-startet',
      { ...clinic, ...hamar, slag: 'langtid', alder: 'under-18', kommunaltBehov: 'ja', behov: { nav: 'ja' } },
    ]);
    f.skjer('2026-01-06', 'Emma og foreldrene sier ja til at NAV får vite det.', [
      'samtykke',
      { svar: 'gitt', til: ['nav'] },
    ]);
    ventesUt(f, '2026-02-01', '2026-05-20');
    f.ser('2026-05-14', klinikk, 'boligbehov-uavklart', 'ansvarlig-mangler', 'oppfolging-mangler', 'inntekt-uavklart');
  }),
  fortell('Sverre dør under oppholdet', (f) => {
    iLangBehandling(f, 'Sverre');
    ventesUt(f, '2026-02-01', '2026-05-20');
    f.varsler('2026-02-01 13:00');
    f.kvitterer('2026-02-02', bolig);
    f.svarer('2026-02-03', bolig, 'kan');
    f.skjer('2026-03-01', 'Klinikken melder at Sverre er død.', ['dodsfall', { by: 'tsb' }]);
    f.varsler('2026-03-01 13:00');
    f.paTavla('2026-03-02');
  }),
  fortell('Den som har strengt fortrolig adresse, står ingen steder', (f) => {
    iLangBehandling(f, 'Personen');
    ventesUt(f, '2026-02-01', '2026-05-20');
    f.varsler('2026-02-01 13:00');
    f.skjer('2026-02-10', 'Adressen blir strengt fortrolig.', ['adressegradering', { grad: 'strengt-fortrolig' }]);
    f.varsler('2026-02-10 13:00');
    f.paTavla('2026-02-11');
  }),
  fortell('En melding fra NAV passer til to opphold', (f) => {
    iLangBehandling(f, 'Frode');
    ventesUt(f, '2026-02-01', '2026-05-20');
    f.skjer('2026-02-02', 'Frode står også med en dom som skal sones i Hamar.', [
      'opphold-startet',
      { ...prison, ...hamar, slag: 'dom-over-90-dager', behov: { nav: 'ja' } },
    ]);
    f.skjer('2026-02-02', 'Fengselet melder når løslatelse ventes.', [
      'utgang-planlagt',
      { ...prison, ...hamar, periode: range('2026-05-21') },
    ]);
    const moete = f.skjer('2026-03-01', 'NAV avtaler et møte og sier ikke hvilket opphold det gjelder.', [
      'oppfolging-avtalt',
      { hos: 'NAV Hamar', tidspunkt: at('2026-05-21') },
    ]);
    f.ukoblet('2026-03-02', 'flere-mulige');
    f.skjer('2026-03-03', 'NAV kobler møtet til behandlingen.', [
      'hendelse-koblet',
      { names: clinic.stay, target: `${moete.source} ${moete.id}` },
    ]);
    f.ukoblet('2026-03-04');
    f.ser('2026-05-19', koordinator, 'bolig-mangler', 'ansvarlig-mangler');
  }),
  fortell('Før 1. juli 2026 spørres det etter gamle regler', (f) => {
    f.skjer('2026-06-20', 'Unni legges inn. Klinikken melder behov for bolig, men spør ikke.', [
      'opphold-startet',
      { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja', behov: { bolig: 'ja' } },
    ]);
    f.ser('2026-06-25', klinikk, 'samtykke-uavklart', 'dato-mangler');
    f.grunnlag('2026-06-25', klinikk, 'samtykke-uavklart');
  }),
  fortell('Fra 1. juli 2026 spørres det etter nye regler', (f) => {
    f.skjer('2026-07-02', 'Wenche legges inn. Klinikken melder behov for bolig, men spør ikke.', [
      'opphold-startet',
      { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja', behov: { bolig: 'ja' } },
    ]);
    f.ser('2026-07-07', klinikk, 'samtykke-uavklart', 'dato-mangler');
    f.grunnlag('2026-07-07', klinikk, 'samtykke-uavklart');
  }),
];
