import { clinic, hamar, prison, transition } from '../tell.ts';
import { fortell, type Historie } from './fortelling.ts';
import { bolig, fengsel, iFengsel, iLangBehandling, klinikk, nav, ventesLoslatt, ventesUt } from './vanlig.ts';

const iTsb = { stay: transition(3), etat: 'tsb', ...hamar, kommunaltBehov: 'ja' } as const;

/** One stay after another: a transfer is no gap, and to be in two places at once is one. */
export const opphold: readonly Historie[] = [
  fortell('Fra behandling rett i fengsel, og fengselet melder først', (f) => {
    iLangBehandling(f, 'Geir');
    f.skjer('2026-03-06 09:00', 'Geir settes inn i Hamar fengsel for å sone en dom.', [
      'opphold-startet',
      { ...prison, ...hamar, slag: 'dom-over-90-dager' },
    ]);
    f.skjer('2026-03-06 14:00', 'Klinikken melder at Geir har avbrutt behandlingen.', [
      'ut',
      { ...clinic, mate: 'avbrutt', til: 'ukjent' as never },
    ]);
    f.ser('2026-03-06 15:00', klinikk);
    f.ser('2026-03-06 15:00', nav);
    f.paTavla('2026-03-06 15:00', fengsel);
  }),
  fortell('Behandlingen etter § 12 slutter, og soningen går videre i fengselet', (f) => {
    iFengsel(f, 'Helge');
    f.skjer('2026-03-01', 'Helge overføres til behandling etter § 12.', [
      'gjennomforing-endret',
      { ...prison, form: '§ 12' as const },
    ]);
    f.skjer('2026-03-01 13:00', 'Klinikken melder at Helge er kommet.', [
      'opphold-startet',
      { ...iTsb, slag: 'langtid', behov: { bolig: 'ja' } },
    ]);
    f.skjer('2026-06-10 10:00', 'Klinikken melder at behandlingen er slutt.', [
      'ut',
      { stay: transition(3), etat: 'tsb', mate: 'utskrevet', til: 'ukjent' as never },
    ]);
    f.skjer('2026-06-10 12:00', 'Fengselet melder at Helge er tilbake.', [
      'gjennomforing-endret',
      { ...prison, form: 'fengsel' as const },
    ]);
    f.ser('2026-06-10 13:00', klinikk);
    f.paTavla('2026-06-10 13:00', fengsel, 'koordinator:3403', bolig, nav);
  }),
  fortell('Dommen er sonet, og behandlingen går videre', (f) => {
    iFengsel(f, 'Idar');
    ventesLoslatt(f, '2026-02-01', '2026-06-10');
    f.skjer('2026-03-01', 'Idar overføres til behandling etter § 12.', [
      'gjennomforing-endret',
      { ...prison, form: '§ 12' as const },
    ]);
    f.skjer('2026-03-01 13:00', 'Klinikken melder at Idar er kommet.', [
      'opphold-startet',
      { ...iTsb, slag: 'langtid', behov: { bolig: 'ja' } },
    ]);
    f.skjer('2026-06-10', 'Fengselet melder at Idar er løslatt.', [
      'ut',
      { ...prison, mate: 'loslatt', til: 'ukjent' as never },
    ]);
    f.ser('2026-06-10 13:00', fengsel);
    f.paTavla('2026-06-10 13:00', klinikk);
  }),
  fortell('To klinikker har samme person', (f) => {
    iLangBehandling(f, 'Are');
    f.skjer('2026-03-02', 'En annen klinikk melder at Are er lagt inn der.', [
      'opphold-startet',
      { ...iTsb, slag: 'langtid', source: 'urn:orgnr:310000078' },
    ]);
    f.ser('2026-03-03 09:00', klinikk, 'dato-mangler', 'to-opphold');
    f.ser('2026-03-03 09:00', nav, 'dato-mangler');
    f.skjer('2026-03-03 10:00', 'Klinikken melder at Are er overført.', [
      'overfort',
      { ...clinic, tilEnhet: '310000078' as never },
    ]);
    f.ser('2026-03-03 11:00', klinikk);
  }),
  fortell('Siv skrives ut ni dager før den tidligste datoen', (f) => {
    iLangBehandling(f, 'Siv');
    ventesUt(f, '2026-02-01', '2026-05-20');
    f.skjer('2026-05-11', 'Klinikken skriver Siv ut, hjem til familien.', [
      'ut',
      { ...clinic, mate: 'utskrevet', til: 'hos-familie' as never },
    ]);
    f.ser('2026-05-11 13:00', nav, 'oppfolging-mangler', 'bolig-mangler', 'ansvarlig-mangler', 'ut-for-tidlig');
    f.ser('2026-05-11 13:00', klinikk, 'oppfolging-mangler', 'bolig-mangler', 'ansvarlig-mangler', 'ut-for-tidlig');
    f.skjer('2026-05-12', 'Boligkontoret skaffer en bolig fra samme dag.', [
      'bolig',
      { ...hamar, home: 'b1', slag: 'kommunal', fra: '2026-05-11' },
    ]);
    f.skjer('2026-05-12 13:00', 'NAV holder den første samtalen.', ['forste-samtale-holdt', { ...hamar }]);
    f.ser('2026-05-12 14:00', nav);
  }),
];
