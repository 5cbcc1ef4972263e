import { at, clinic, hamar, range } from '../tell.ts';
import { fortell, type Historie } from './fortelling.ts';
import { folgesOpp, iBehandling } from './i-behandling.ts';
import { klinikk, koordinator, ventesUt } from './vanlig.ts';

/** That the health service goes on when the stay ends. */
export const helse: readonly Historie[] = [
  fortell('Meldt klar, og ingen har ringt poliklinikken', (f) => {
    iBehandling(f, 'Jonas', [{ helse: 'ja' }, 'Klinikken melder at han trenger videre behandling.']);
    ventesUt(f, '2026-08-04', '2026-10-01');
    folgesOpp(f, '2026-08-05', '2026-10-02');
    f.ser('2026-09-01', klinikk);
    f.skjer('2026-09-14', 'Klinikken melder Jonas utskrivningsklar.', ['utskrivningsklar', { ...clinic, ...hamar }]);
    f.ser('2026-09-14 13:00', klinikk, 'fastlege-ikke-orientert', 'helse-mangler');
    f.grunnlag('2026-09-14 13:00', klinikk, 'helse-mangler');
    f.skjer('2026-09-14 14:00', 'Klinikken melder en time ved DPS.', [
      'helseoppfolging-avtalt',
      { hos: 'dps', tidspunkt: at('2026-10-05'), by: 'tsb' },
    ]);
    f.skjer('2026-09-14 14:30', 'Klinikken melder at fastlegen er orientert.', ['fastlege-orientert', { ...clinic }]);
    f.ser('2026-09-14 15:00', klinikk);
  }),
  fortell('LAR må tas over, og bare helsetjenesten får vite det', (f) => {
    iBehandling(f, 'Ruben', [{ bolig: 'ja' }, 'Klinikken melder behov for bolig.']);
    f.skjer('2026-08-04', 'Klinikken melder at Ruben er i LAR, og at utskrivning ventes 1. oktober.', [
      'utgang-planlagt',
      { ...clinic, ...hamar, periode: range('2026-10-01'), lar: true },
    ]);
    f.ser('2026-09-22', klinikk, 'bolig-mangler', 'ansvarlig-mangler', 'oppfolging-mangler', 'helse-mangler');
    f.ser('2026-09-22', koordinator, 'bolig-mangler', 'ansvarlig-mangler', 'oppfolging-mangler');
    f.skjer('2026-09-23', 'Klinikken melder at LAR overtas 1. oktober.', [
      'lar-overtatt',
      { fra: '2026-10-01', by: 'tsb' },
    ]);
    f.ser('2026-09-24', klinikk, 'bolig-mangler', 'ansvarlig-mangler', 'oppfolging-mangler');
  }),
  fortell('Etter tre dagers avrusning skal noen ta over', (f) => {
    f.skjer('2026-08-03', 'Lena legges inn til avrusning. Klinikken melder at hun trenger videre behandling.', [
      'opphold-startet',
      { ...clinic, ...hamar, slag: 'avrusning', behov: { helse: 'ja' } },
    ]);
    f.ser('2026-08-05', klinikk);
    f.skjer('2026-08-06', 'Lena skrives ut til egen bolig.', [
      'ut',
      { ...clinic, mate: 'utskrevet', til: 'egen-bolig' as never },
    ]);
    f.ser('2026-08-06 13:00', klinikk, 'helse-mangler');
    f.skjer('2026-08-07', 'Klinikken melder en time ved poliklinikken.', [
      'helseoppfolging-avtalt',
      { hos: 'poliklinikk', by: 'tsb' },
    ]);
    f.ser('2026-08-07 13:00', klinikk);
    f.paTavla('2026-08-07 13:00');
  }),
  fortell('Fastlegen får ikke vite at Vilde skal ut', (f) => {
    iBehandling(f, 'Vilde', [{ helse: 'ja' }, 'Klinikken melder at hun trenger videre behandling.']);
    ventesUt(f, '2026-08-04', '2026-10-01');
    folgesOpp(f, '2026-08-05', '2026-10-02');
    f.skjer('2026-08-10', 'Klinikken melder en time ved DPS.', ['helseoppfolging-avtalt', { hos: 'dps', by: 'tsb' }]);
    f.ser('2026-09-25', klinikk, 'fastlege-ikke-orientert');
    f.ser('2026-09-30', klinikk, 'fastlege-ikke-orientert');
    f.grunnlag('2026-09-30', klinikk, 'fastlege-ikke-orientert');
    f.skjer('2026-09-30 14:00', 'Klinikken melder at fastlegen er orientert.', ['fastlege-orientert', { ...clinic }]);
    f.ser('2026-09-30 15:00', klinikk);
  }),
];
