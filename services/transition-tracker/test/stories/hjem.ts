import { clinic, hamar, kommune } from '../tell.ts';
import { fortell, type Historie } from './fortelling.ts';
import { bolig, farBolig, iLangBehandling, klinikk, nav, ventesUt } from './vanlig.ts';

/** Homes: given, lost, taken back, and what is no home. */
export const hjem: readonly Historie[] = [
  fortell('En sofa hos en venn er ikke et hjem', (f) => {
    iLangBehandling(f, 'Pål');
    ventesUt(f, '2026-02-01', '2026-05-20');
    f.skjer('2026-04-01', 'NAV melder at Pål kan sove på sofaen hos en venn.', [
      'bolig',
      { ...hamar, home: 's1', slag: 'venner', fra: '2026-05-20', sofa: true, by: 'nav' },
    ]);
    f.ser('2026-05-10', bolig, 'bolig-uegnet', 'ansvarlig-mangler', 'oppfolging-mangler');
  }),
  fortell('Marit flytter hjem til sin egen leilighet', (f) => {
    iLangBehandling(f, 'Marit');
    ventesUt(f, '2026-02-01', '2026-05-20');
    f.skjer('2026-04-01', 'NAV melder at Marit har sin egen leilighet.', [
      'bolig',
      { ...hamar, home: 'e1', slag: 'egen', fra: '2026-01-01', by: 'nav' },
    ]);
    f.ser('2026-04-09', nav, 'bolig-i-fare');
    f.skjer('2026-04-09', 'NAV melder at husleien er betalt ut juni.', ['bolig-sikret', { betaltTil: '2026-06-30' }]);
    f.ser('2026-05-10', bolig, 'ansvarlig-mangler', 'oppfolging-mangler');
  }),
  fortell('Kommunen trekker boligen tilbake', (f) => {
    iLangBehandling(f, 'Olav');
    ventesUt(f, '2026-02-01', '2026-05-20');
    farBolig(f, '2026-04-01', '2026-05-20');
    f.ser('2026-05-10', bolig, 'ansvarlig-mangler', 'oppfolging-mangler');
    f.skjer('2026-05-12', 'Boligkontoret trekker tildelingen.', ['tildeling-trukket', { home: 'b1' }]);
    f.ser('2026-05-12 13:00', bolig, 'bolig-mangler', 'ansvarlig-mangler', 'oppfolging-mangler');
  }),
  fortell('Leia blir ikke betalt, og leiligheten går tapt', (f) => {
    iLangBehandling(f, 'Rita');
    ventesUt(f, '2026-02-01', '2026-05-20');
    f.skjer('2026-02-02', 'NAV melder at Rita har egen leilighet.', [
      'bolig',
      { ...hamar, home: 'e1', slag: 'egen', fra: '2025-01-01', by: 'nav' },
    ]);
    f.ser('2026-05-10', bolig, 'bolig-i-fare', 'ansvarlig-mangler', 'oppfolging-mangler');
    f.skjer('2026-05-11', 'NAV melder at leieforholdet er tapt.', ['bolig-mistet', { per: '2026-05-11' }]);
    f.ser('2026-05-11 13:00', bolig, 'ansvarlig-mangler', 'bolig-tapt', 'oppfolging-mangler');
  }),
  fortell('Botilbudet varer bare i to uker', (f) => {
    iLangBehandling(f, 'Svein');
    ventesUt(f, '2026-02-01', '2026-05-20');
    f.skjer('2026-04-01', 'NAV gir midlertidig botilbud 20. mai–3. juni.', [
      'bolig',
      { ...hamar, home: 'm1', slag: 'midlertidig', fra: '2026-05-20', til: '2026-06-03', by: 'nav' },
    ]);
    f.ser('2026-05-10', bolig, 'ansvarlig-mangler', 'bolig-mangler', 'oppfolging-mangler');
  }),
  fortell('Turid takker nei til hjelp med bolig', (f) => {
    iLangBehandling(f, 'Turid');
    ventesUt(f, '2026-02-01', '2026-05-20');
    f.skjer('2026-03-01', 'Turid takker nei til hjelp med bolig.', ['bistand-takket-nei', { ledd: 'bolig' }]);
    f.ser('2026-05-10', bolig);
    f.ser('2026-05-10', nav, 'ansvarlig-mangler', 'oppfolging-mangler');
  }),
  fortell('Boligen er i en annen kommune', (f) => {
    iLangBehandling(f, 'Gro');
    ventesUt(f, '2026-02-01', '2026-05-20');
    f.skjer('2026-04-01', 'Boligkontoret i Ringsaker tildeler en bolig.', [
      'bolig',
      { kommune: kommune('3411'), home: 'r1', slag: 'kommunal', fra: '2026-05-20' },
    ]);
    f.ukoblet('2026-04-02', 'annen-kommune');
    f.ser('2026-05-10', bolig, 'bolig-mangler', 'ansvarlig-mangler', 'oppfolging-mangler');
  }),
  fortell('Boligen kom før noen visste om oppholdet', (f) => {
    f.skjer('2026-01-02', 'Boligkontoret tildeler en bolig fra 20. mai. Ingen overgang er kjent.', [
      'bolig',
      { ...hamar, home: 'b1', slag: 'kommunal', fra: '2026-05-20' },
    ]);
    f.ukoblet('2026-01-02', 'ingen-overgang');
    iLangBehandling(f, 'Nils');
    ventesUt(f, '2026-02-01', '2026-05-20');
    f.ukoblet('2026-02-02');
    f.ser('2026-05-10', bolig, 'ansvarlig-mangler', 'oppfolging-mangler');
    f.skjer('2026-05-20', 'Nils skrives ut til boligen.', [
      'ut',
      { ...clinic, mate: 'utskrevet', til: 'kommunal-bolig' as never },
    ]);
    f.ser('2026-05-20 13:00', klinikk, 'oppfolging-mangler', 'ansvarlig-mangler');
  }),
];
