import { clinic, hamar, prison } from '../tell.ts';
import { fortell, type Historie } from './fortelling.ts';
import { bolig, fengsel, iFengsel, klinikk, nav, ventesLoslatt } from './vanlig.ts';

/** Releases from prison. */
export const loslatelse: readonly Historie[] = [
  fortell('Fengselet varsler åtte uker før', (f) => {
    iFengsel(f, 'Kjell');
    ventesLoslatt(f, '2026-03-20', '2026-06-01');
    f.varsler('2026-03-20 13:00');
    f.ser('2026-03-20 13:30', fengsel);
    f.ser('2026-04-20', bolig, 'ikke-mottatt', 'bolig-mangler');
  }),
  fortell('Datoen kommer tre uker før', (f) => {
    iFengsel(f, 'Dag');
    ventesLoslatt(f, '2026-05-11', '2026-06-01');
    f.ser('2026-05-11 13:00', fengsel, 'bolig-mangler', 'ansvarlig-mangler', 'oppfolging-mangler', 'sent-varsel');
  }),
  fortell('Jan løslates til gata', (f) => {
    iFengsel(f, 'Jan');
    ventesLoslatt(f, '2026-03-20', '2026-06-01');
    f.skjer('2026-06-01', 'Jan løslates. Han har ingen steder å bo.', [
      'ut',
      { ...prison, mate: 'loslatt', til: 'uten-tak' as never },
    ]);
    f.ser('2026-06-01 13:00', bolig, 'oppfolging-mangler', 'ut-uten-tak', 'ansvarlig-mangler');
    f.ser('2026-06-01 13:00', nav, 'oppfolging-mangler', 'ut-uten-tak', 'ansvarlig-mangler');
  }),
  fortell('Terje går ut med en plastpose i hånda', (f) => {
    iFengsel(f, 'Terje');
    f.skjer('2026-04-01', 'Terje løslates. Ingen hadde meldt noen dato.', [
      'ut',
      { ...prison, mate: 'loslatt', til: 'ukjent' as never },
    ]);
    f.ser('2026-04-01 13:00', nav, 'oppfolging-mangler', 'ut-uten-tak', 'ansvarlig-mangler', 'ut-uten-plan');
    f.ser('2026-04-01 13:00', bolig, 'oppfolging-mangler', 'ut-uten-tak', 'ansvarlig-mangler');
  }),
  fortell('I varetekt spør ingen om dato', (f) => {
    f.skjer('2026-02-01', 'Roar varetektsfengsles. Fengselet melder behov for bolig.', [
      'opphold-startet',
      { ...prison, ...hamar, slag: 'varetekt', behov: { bolig: 'ja' } },
    ]);
    f.skjer('2026-02-01', 'Roar sier ja til at boligkontoret får vite det.', [
      'samtykke',
      { svar: 'gitt', til: ['boligsosial'], by: 'kriminalomsorg' },
    ]);
    f.ser('2026-03-01', fengsel, 'samtykke-uavklart', 'bolig-mangler');
    f.ser('2026-03-01', bolig, 'bolig-mangler');
  }),
  fortell('Siste del av dommen sones i behandling', (f) => {
    iFengsel(f, 'Vidar');
    f.skjer('2026-03-01', 'Vidar overføres til behandling etter § 12.', [
      'gjennomforing-endret',
      { ...prison, form: '§ 12', tilEnhet: '310000019' as never },
    ]);
    f.skjer('2026-03-01 13:00', 'Klinikken melder at Vidar er kommet.', [
      'opphold-startet',
      { ...clinic, ...hamar, slag: 'langtid' },
    ]);
    f.ser('2026-03-20', klinikk, 'boligbehov-uavklart', 'dato-mangler');
    f.ser('2026-03-20', fengsel);
  }),
  fortell('Den som soner hjemme, mangler ingenting', (f) => {
    iFengsel(f, 'Leif');
    f.skjer('2026-03-01', 'Leif begynner å sone hjemme med kontroll, § 16.', [
      'gjennomforing-endret',
      { ...prison, form: '§ 16' },
    ]);
    f.ser('2026-05-01', fengsel);
    f.paTavla('2026-05-01', fengsel);
  }),
  fortell('En unnvikelse er fengselets sak', (f) => {
    iFengsel(f, 'Arve');
    ventesLoslatt(f, '2026-03-20', '2026-06-01');
    f.varsler('2026-03-20 13:00');
    f.skjer('2026-04-01', 'Arve er unnveket.', ['unnveket', { ...prison }]);
    f.paTavla('2026-04-02', fengsel);
  }),
  fortell('Milan sendes ut av landet', (f) => {
    iFengsel(f, 'Milan');
    ventesLoslatt(f, '2026-03-20', '2026-06-01');
    f.varsler('2026-03-20 13:00');
    f.kvitterer('2026-03-21', bolig);
    f.svarer('2026-03-22', bolig, 'kan');
    f.skjer('2026-05-30', 'Milan utvises.', ['ut', { ...prison, mate: 'utvist', til: 'ukjent' as never }]);
    f.varsler('2026-05-30 13:00');
    f.paTavla('2026-05-31');
  }),
];
