import { clinic, hamar, transition } from '../tell.ts';
import { fortell, type Historie } from './fortelling.ts';
import { bolig, farBolig, iLangBehandling, klinikk, nav, ventesUt } from './vanlig.ts';

const avbryter = (til: string) => ['ut', { ...clinic, mate: 'avbrutt', til: til as never }] as const;

/** Treatment broken off: one in three, at one institution by its own count. */
export const avbrudd: readonly Historie[] = [
  fortell('Ali går fredag kveld og har ingen steder å sove', (f) => {
    iLangBehandling(f, 'Ali');
    f.skjer('2026-03-06 20:00', 'Ali avbryter behandlingen og går uten tak over hodet.', avbryter('uten-tak'));
    f.varsler('2026-03-06 20:01');
    f.ser('2026-03-06 20:30', bolig, 'ut-uten-tak');
    f.ser('2026-03-06 20:30', nav, 'ut-uten-tak', 'ut-uten-plan');
    f.ser('2026-03-10', nav, 'ut-uten-tak', 'ut-uten-plan');
  }),
  fortell('Moren tar imot, og NAV får kontakt', (f) => {
    iLangBehandling(f, 'Ida');
    f.skjer('2026-03-06 20:00', 'Ida avbryter behandlingen. Ingen vet hvor hun går.', avbryter('ukjent'));
    f.skjer('2026-03-07', 'NAV får kontakt. Ida er hos moren.', ['kontakt-oppnadd', { sted: 'hos-familie' as never }]);
    f.ser('2026-03-07 13:00', nav, 'bolig-mangler');
    f.ser('2026-03-07 13:00', bolig, 'bolig-mangler');
  }),
  fortell('Espen kommer tilbake etter fire dager', (f) => {
    iLangBehandling(f, 'Espen');
    f.skjer('2026-03-06 20:00', 'Espen avbryter behandlingen.', avbryter('ukjent'));
    f.skjer('2026-03-10', 'Espen legges inn igjen.', [
      'opphold-startet',
      { stay: transition(3), etat: 'tsb', ...hamar, slag: 'langtid', kommunaltBehov: 'ja', behov: { bolig: 'ja' } },
    ]);
    f.ser('2026-03-11', klinikk, 'samtykke-uavklart', 'dato-mangler', 'tilbake-igjen');
    f.paTavla('2026-03-11', klinikk);
  }),
  fortell('Avbruddet var en feil', (f) => {
    iLangBehandling(f, 'Hanne');
    ventesUt(f, '2026-02-01', '2026-05-20');
    const feil = f.skjer('2026-03-06', 'Klinikken melder ved en feil at Hanne har avbrutt.', avbryter('uten-tak'));
    f.ser('2026-03-06 13:00', bolig, 'ut-uten-tak');
    f.tarTilbake('2026-03-07', 'Klinikken trekker meldingen: Hanne er der fortsatt.', feil);
    f.ser('2026-03-07 13:00', bolig);
  }),
  fortell('Ronny har bolig som venter, og går likevel', (f) => {
    iLangBehandling(f, 'Ronny');
    ventesUt(f, '2026-02-01', '2026-05-20');
    farBolig(f, '2026-04-01', '2026-05-20');
    f.skjer('2026-05-01', 'Ronny avbryter behandlingen tre uker før.', avbryter('uten-tak'));
    f.ser('2026-05-01 13:00', bolig, 'bolig-for-sent', 'ut-uten-tak');
  }),
  fortell('Ingen har sett Stian på en uke', (f) => {
    iLangBehandling(f, 'Stian');
    ventesUt(f, '2026-02-01', '2026-05-20');
    farBolig(f, '2026-04-01', '2026-05-20');
    f.skjer('2026-05-20', 'Stian skrives ut til den kommunale boligen.', [
      'ut',
      { ...clinic, mate: 'utskrevet', til: 'kommunal-bolig' as never },
    ]);
    f.ser('2026-05-21', nav, 'oppfolging-mangler', 'ansvarlig-mangler');
    f.ser('2026-05-29', nav, 'ansvarlig-mangler', 'borte');
    f.skjer('2026-05-30', 'Boligkontoret melder at Stian har flyttet inn.', ['innflyttet', { home: 'b1' }]);
    f.ser('2026-05-31', nav);
  }),
];
