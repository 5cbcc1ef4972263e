import { at, clinic, hamar } from '../tell.ts';
import { fortell, type Historie } from './fortelling.ts';
import { bolig, farBolig, iLangBehandling, klinikk, nav, ventesUt } from './vanlig.ts';

/** Planned discharges, and what goes wrong with them. */
export const utskrivning: readonly Historie[] = [
  fortell('Kari har alt klart når hun reiser', (f) => {
    iLangBehandling(f, 'Kari');
    ventesUt(f, '2026-02-01', '2026-05-20');
    f.varsler('2026-02-01 13:00');
    f.kvitterer('2026-02-02', bolig);
    f.svarer('2026-02-03', bolig, 'kan');
    f.kvitterer('2026-02-02', nav);
    f.svarer('2026-02-03', nav, 'kan');
    farBolig(f, '2026-04-01', '2026-05-20');
    f.skjer('2026-04-02', 'NAV oppnevner en kontaktperson.', [
      'ansvarlig-oppnevnt',
      { enhet: '310000035' as never, rolle: 'kontaktperson' },
    ]);
    f.skjer('2026-04-10', 'NAV avtaler første møte 21. mai.', [
      'oppfolging-avtalt',
      { hos: 'NAV Hamar', tidspunkt: at('2026-05-21') },
    ]);
    f.ser('2026-05-18', klinikk);
    f.ser('2026-05-18', bolig);
  }),
  fortell('Ingen sier når Ola skal ut', (f) => {
    iLangBehandling(f, 'Ola');
    f.ser('2026-01-10', klinikk, 'dato-mangler');
    f.ser('2026-01-25', klinikk, 'dato-mangler');
    f.ser('2026-01-25', bolig, 'dato-mangler');
  }),
  fortell('Ingen har spurt om Nina har et sted å bo', (f) => {
    f.skjer('2026-01-05', 'Nina legges inn til korttidsbehandling. Ingenting sies om bolig.', [
      'opphold-startet',
      { ...clinic, ...hamar, slag: 'korttid', kommunaltBehov: 'ja' },
    ]);
    f.ser('2026-01-07', klinikk, 'dato-mangler', 'boligbehov-uavklart');
    f.paTavla('2026-01-07', klinikk);
  }),
  fortell('Ingen har spurt Per om NAV kan få vite det', (f) => {
    f.skjer('2026-01-05', 'Per legges inn. Klinikken melder behov for bolig, men spør ikke om samtykke.', [
      'opphold-startet',
      { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja', behov: { bolig: 'ja' } },
    ]);
    f.varsler('2026-01-06');
    f.ser('2026-01-09', klinikk, 'samtykke-uavklart', 'dato-mangler');
    f.paTavla('2026-01-09', klinikk);
  }),
  fortell('Anne sier nei, og da får ingen vite det', (f) => {
    f.skjer('2026-01-05', 'Anne legges inn. Klinikken melder behov for bolig.', [
      'opphold-startet',
      { ...clinic, ...hamar, slag: 'langtid', kommunaltBehov: 'ja', behov: { bolig: 'ja' } },
    ]);
    f.skjer('2026-01-06', 'Anne sier nei til at boligkontoret og NAV får vite det.', [
      'samtykke',
      { svar: 'avslatt', til: ['nav', 'boligsosial'] },
    ]);
    f.varsler('2026-01-06 13:00');
    f.paTavla('2026-01-20', klinikk);
  }),
  fortell('Tom trekker samtykket', (f) => {
    iLangBehandling(f, 'Tom');
    ventesUt(f, '2026-02-01', '2026-05-20');
    f.varsler('2026-02-01 13:00');
    f.skjer('2026-03-01', 'Tom trekker samtykket.', ['samtykke', { svar: 'trukket', til: ['nav', 'boligsosial'] }]);
    f.varsler('2026-03-01 13:00');
    f.paTavla('2026-03-02', klinikk);
  }),
  fortell('Lises bolig er ledig tre netter for sent', (f) => {
    iLangBehandling(f, 'Lise');
    ventesUt(f, '2026-02-01', '2026-05-20');
    farBolig(f, '2026-04-01', '2026-05-23');
    f.ser('2026-05-10', bolig, 'bolig-for-sent', 'ansvarlig-mangler', 'oppfolging-mangler');
    f.skjer('2026-05-11', 'NAV gir et midlertidig botilbud 20.–23. mai.', [
      'bolig',
      { ...hamar, home: 'm1', slag: 'midlertidig', fra: '2026-05-20', til: '2026-05-23', by: 'nav' },
    ]);
    f.ser('2026-05-12', bolig, 'ansvarlig-mangler', 'oppfolging-mangler');
  }),
  fortell('Datoen flyttes, og de som har svart, får vite det', (f) => {
    iLangBehandling(f, 'Eva');
    ventesUt(f, '2026-02-01', '2026-05-20');
    f.varsler('2026-02-01 13:00');
    f.kvitterer('2026-02-02', bolig);
    f.svarer('2026-02-03', bolig, 'kan');
    ventesUt(f, '2026-03-01', '2026-04-20');
    f.varsler('2026-03-01 13:00');
    f.ser('2026-03-20', bolig, 'ikke-mottatt', 'bolig-mangler');
  }),
  fortell('Kommunen sier at Bjørn ikke er deres', (f) => {
    iLangBehandling(f, 'Bjørn');
    ventesUt(f, '2026-02-01', '2026-05-20');
    f.varsler('2026-02-01 13:00');
    f.kvitterer('2026-02-02', bolig);
    f.svarer('2026-02-03', bolig, 'ikke-ansvarlig');
    f.ser(
      '2026-05-10',
      klinikk,
      'ikke-mottatt',
      'mottaker-uavklart',
      'mottaker-uavklart',
      'bolig-mangler',
      'ansvarlig-mangler',
      'oppfolging-mangler',
    );
  }),
  fortell('Varselet blir liggende ulest', (f) => {
    iLangBehandling(f, 'Siri');
    ventesUt(f, '2026-02-02', '2026-05-20');
    f.varsler('2026-02-02 13:00');
    f.ser('2026-02-02 15:00', bolig);
    f.ser('2026-02-05', bolig, 'ikke-mottatt');
  }),
  fortell('Varselet er lest, men ingen svarer', (f) => {
    iLangBehandling(f, 'Geir');
    ventesUt(f, '2026-02-02', '2026-05-20');
    f.varsler('2026-02-02 13:00');
    f.kvitterer('2026-02-03', bolig);
    f.ser('2026-02-12', bolig, 'ikke-besvart');
  }),
  fortell('Mona meldes klar til å reise samme dag', (f) => {
    iLangBehandling(f, 'Mona');
    ventesUt(f, '2026-02-01', '2026-05-20');
    f.varsler('2026-02-01 13:00');
    f.skjer('2026-03-10', 'Klinikken melder Mona utskrivningsklar.', ['utskrivningsklar', { ...clinic, ...hamar }]);
    f.varsler('2026-03-10 12:01');
    f.ser('2026-03-10 16:00', bolig, 'bolig-mangler', 'oppfolging-mangler', 'ikke-mottatt', 'ansvarlig-mangler');
  }),
  fortell('Den siste dagen er passert, og ingen sier noe', (f) => {
    iLangBehandling(f, 'Jon');
    ventesUt(f, '2026-02-01', '2026-05-20');
    f.ser('2026-05-23', klinikk, 'bolig-mangler', 'oppfolging-mangler', 'ansvarlig-mangler', 'dato-passert');
  }),
  fortell('Tre dagers avrusning fyller ikke tavla', (f) => {
    f.skjer('2026-03-02', 'Kim legges inn til avrusning i tre dager.', [
      'opphold-startet',
      { ...clinic, ...hamar, slag: 'avrusning' },
    ]);
    f.ser('2026-03-03', klinikk);
    f.skjer('2026-03-05', 'Kim skrives ut til egen bolig.', [
      'ut',
      { ...clinic, mate: 'utskrevet', til: 'egen-bolig' as never },
    ]);
    f.ser('2026-03-06', klinikk);
  }),
];
