import { clinic, hamar, prison, range } from '../tell.ts';
import { fortell, type Historie } from './fortelling.ts';
import { bolig, farBolig, fengsel, iFengsel, iLangBehandling, klinikk, koordinator, nav, ventesUt } from './vanlig.ts';

const botilbud = { ...hamar, home: 'm1', slag: 'midlertidig', fra: '2026-05-20', by: 'nav' } as const;

/** Homes that are to last: kept during the stay, fit for the person, and followed by another when they end. */
export const hjemVarer: readonly Historie[] = [
  fortell('Husleien er betalt, men ikke lenge nok', (f) => {
    iLangBehandling(f, 'Jorunn');
    ventesUt(f, '2026-02-01', '2026-05-20');
    f.skjer('2026-02-01 13:00', 'Klinikken melder at Jorunn har egen leilighet å komme hjem til.', [
      'boligbehov',
      { by: 'tsb', svar: 'nei', hvor: 'egen-bolig' as never },
    ]);
    f.skjer('2026-02-03', 'NAV melder at husleien er betalt til og med 31. mars.', [
      'bolig-sikret',
      { betaltTil: '2026-03-31' },
    ]);
    f.ser('2026-03-01', nav);
    f.ser('2026-03-26', nav, 'bolig-i-fare');
    f.ser('2026-04-10', nav, 'bolig-i-fare');
    f.skjer('2026-04-10 13:00', 'NAV melder at husleien er betalt ut mai.', [
      'bolig-sikret',
      { betaltTil: '2026-05-31' },
    ]);
    f.ser('2026-04-10 14:00', nav);
  }),
  fortell('Leiligheten blir sagt opp, og ingen hadde meldt behov', (f) => {
    iLangBehandling(f, 'Egil', { nav: 'ja', bolig: 'nei' });
    ventesUt(f, '2026-02-01', '2026-05-20');
    f.paTavla('2026-02-02', klinikk, koordinator, nav);
    f.skjer('2026-03-02', 'NAV melder at leieforholdet er hevet.', ['bolig-mistet', { per: '2026-03-31' }]);
    f.varsler('2026-03-02 13:00');
    f.ser('2026-03-02 14:00', bolig, 'bolig-tapt');
    farBolig(f, '2026-04-10', '2026-05-15');
    f.ser('2026-04-10 13:00', bolig);
  }),
  fortell('Den som soner hjemme, mister hjemmet', (f) => {
    iFengsel(f, 'Kjell');
    f.skjer('2026-03-01', 'Kjell begynner å sone hjemme med fotlenke, § 16 a.', [
      'gjennomforing-endret',
      { ...prison, form: '§ 16 a' as const },
    ]);
    f.ser('2026-03-02', fengsel);
    f.skjer('2026-04-01', 'NAV melder at boligen er tapt fra 15. april.', ['bolig-mistet', { per: '2026-04-15' }]);
    f.ser('2026-04-01 13:00', fengsel, 'bolig-tapt');
    f.paTavla('2026-04-01 13:00', fengsel);
    f.skjer('2026-04-08', 'Fengselet melder at Kjell kan bo hos søsteren.', [
      'bolig',
      { ...hamar, home: 'f1', slag: 'familie', fra: '2026-04-10', by: 'kriminalomsorg' },
    ]);
    f.ser('2026-04-08 13:00', fengsel);
  }),
  fortell('Boligen er ikke rusfri', (f) => {
    iLangBehandling(f, 'Silje');
    f.skjer('2026-02-01', 'Klinikken melder at utskrivning ventes 20. mai, og at boligen må være rusfri og bemannet.', [
      'utgang-planlagt',
      { ...clinic, ...hamar, periode: range('2026-05-20'), egenskaper: ['rusfri', 'bemannet'] },
    ]);
    f.skjer('2026-03-01', 'Boligkontoret tildeler en bemannet bolig.', [
      'bolig',
      { ...hamar, home: 'b1', slag: 'kommunal', fra: '2026-05-15', egenskaper: ['bemannet'] },
    ]);
    f.ser('2026-03-01 13:00', bolig, 'bolig-uegnet');
    f.skjer('2026-03-20', 'Boligkontoret finner en som er både rusfri og bemannet.', [
      'bolig',
      { ...hamar, home: 'b2', slag: 'kommunal', fra: '2026-05-15', egenskaper: ['bemannet', 'rusfri'] },
    ]);
    f.ser('2026-03-20 13:00', bolig, 'to-boliger');
    f.skjer('2026-03-20 14:00', 'Boligkontoret trekker den første boligen.', ['tildeling-trukket', { home: 'b1' }]);
    f.ser('2026-03-20 15:00', bolig);
  }),
  fortell('Boligen må ikke ligge nær den hun har besøksforbud mot', (f) => {
    iLangBehandling(f, 'Ylva');
    f.skjer('2026-02-01', 'Klinikken melder at utskrivning ventes 20. mai, og at boligen må ligge på avstand.', [
      'utgang-planlagt',
      { ...clinic, ...hamar, periode: range('2026-05-20'), egenskaper: ['avstand'] },
    ]);
    farBolig(f, '2026-03-01', '2026-05-15');
    f.ser('2026-03-01 13:00', bolig, 'bolig-uegnet');
    f.skjer('2026-03-10', 'Boligkontoret melder boligen på nytt: den ligger ikke på avstand.', [
      'bolig',
      { ...hamar, home: 'b1', slag: 'kommunal', fra: '2026-05-15', egenskaper: [] },
    ]);
    f.ser('2026-03-10 13:00', bolig, 'bolig-uegnet');
    f.skjer('2026-03-12', 'Boligkontoret bytter bolig. Den nye ligger på avstand.', [
      'bolig',
      { ...hamar, home: 'b1', slag: 'kommunal', fra: '2026-05-15', egenskaper: ['avstand'] },
    ]);
    f.ser('2026-03-12 13:00', bolig);
  }),
  fortell('Hybelhuset tar slutt, og ingenting er ordnet', (f) => {
    iLangBehandling(f, 'Roger');
    ventesUt(f, '2026-02-01', '2026-05-20');
    f.skjer('2026-05-01', 'NAV gir plass i hybelhus 20. mai–10. juni.', ['bolig', { ...botilbud, til: '2026-06-10' }]);
    f.skjer('2026-05-20', 'Roger skrives ut til hybelhuset.', [
      'ut',
      { ...clinic, mate: 'utskrevet', til: 'midlertidig-botilbud' as never },
    ]);
    f.skjer('2026-05-21', 'NAV holder den første samtalen og er kontaktpunkt.', ['forste-samtale-holdt', { ...hamar }]);
    f.ser('2026-05-30', nav, 'bolig-mangler');
    f.ser('2026-06-01', nav, 'bolig-mangler', 'midlertidig-utloper');
    f.ser('2026-06-10', nav, 'midlertidig-utloper', 'bolig-mangler');
    f.skjer('2026-06-10 14:00', 'NAV forlenger til 30. juni.', ['bolig', { ...botilbud, til: '2026-06-30' }]);
    f.ser('2026-06-10 15:00', nav, 'bolig-mangler');
  }),
];
