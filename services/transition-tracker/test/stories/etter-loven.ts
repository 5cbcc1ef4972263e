import { at, hamar, prison, range, transition } from '../tell.ts';
import { dayInWords, type Forteller, fortell, type Historie } from './fortelling.ts';
import { fengsel, iFengsel, klinikk, koordinator } from './vanlig.ts';

/** A sentence that began before the law on those under 25, told by the day of release. */
const ungMedDom = ({ skjer }: Forteller, hvem: string, dag: string): void => {
  skjer('2024-05-06', `${hvem} på 22 begynner å sone en dom på over 90 dager.`, [
    'opphold-startet',
    { ...prison, ...hamar, slag: 'dom-over-90-dager', alder: '18-24', behov: { bolig: 'nei' } },
  ]);
  skjer('2024-05-07', `${hvem} samtykker til at NAV får vite det.`, [
    'samtykke',
    { svar: 'gitt', til: ['nav'], by: 'kriminalomsorg' },
  ]);
  skjer('2024-05-08', `Fengselet melder at løslatelse ventes ${dayInWords(dag)}.`, [
    'utgang-planlagt',
    { ...prison, ...hamar, periode: range(dag) },
  ]);
};

/** What the law asks of the prison before a release. */
export const etterLoven: readonly Historie[] = [
  fortell('Møteplikten har ikke noe første møte', (f) => {
    iFengsel(f, 'Birger');
    f.skjer('2026-02-02', 'Fengselet melder at løslatelse ventes 1. juni, med møteplikt.', [
      'utgang-planlagt',
      { ...prison, ...hamar, periode: range('2026-06-01'), moteplikt: true },
    ]);
    f.ser('2026-05-29', fengsel, 'bolig-mangler', 'oppfolging-mangler', 'ansvarlig-mangler', 'moteplikt-mangler');
    f.ser('2026-05-29', koordinator, 'bolig-mangler', 'oppfolging-mangler', 'ansvarlig-mangler');
    f.grunnlag('2026-05-29', fengsel, 'moteplikt-mangler');
    f.skjer('2026-05-29 13:00', 'Fengselet melder det første møtet ved friomsorgskontoret 3. juni.', [
      'moteplikt-fastsatt',
      { ...prison, forsteMote: at('2026-06-03') },
    ]);
    f.ser('2026-05-29 14:00', fengsel, 'bolig-mangler', 'oppfolging-mangler', 'ansvarlig-mangler');
  }),
  fortell('Før 1. desember 2024 sa ikke loven noe om dem under 25', (f) => {
    ungMedDom(f, 'Mats', '2024-11-25');
    f.ser('2024-10-14', fengsel);
    f.ser('2024-11-20', fengsel);
  }),
  fortell('Fra 1. desember 2024 skal løslatelsen samordnes for dem under 25', (f) => {
    ungMedDom(f, 'Emil', '2025-01-20');
    f.ser('2024-11-30', fengsel);
    f.ser('2024-12-02', fengsel, 'under-25-samordning');
    f.grunnlag('2024-12-02', fengsel, 'under-25-samordning');
    f.skjer('2024-12-03', 'Fengselet melder at samordningen er startet.', ['samordning-startet', { ...prison }]);
    f.ser('2024-12-04', fengsel);
  }),
  fortell('Etter § 12 spørres den som har personen hos seg', (f) => {
    iFengsel(f, 'Even');
    f.ser('2026-02-20', fengsel, 'dato-mangler');
    f.skjer('2026-03-01', 'Even overføres til behandling etter § 12.', [
      'gjennomforing-endret',
      { ...prison, form: '§ 12', tilEnhet: '310000019' as never },
    ]);
    f.ser('2026-03-02', fengsel, 'dato-mangler');
    f.skjer('2026-03-03', 'Klinikken melder at Even er kommet.', [
      'opphold-startet',
      { stay: transition(3), etat: 'tsb', ...hamar, slag: 'langtid', behov: { bolig: 'nei' } },
    ]);
    f.ser('2026-03-20', klinikk, 'dato-mangler');
    f.ser('2026-03-20', fengsel);
    f.skjer('2026-04-01', 'Even skrives ut fra klinikken og er tilbake i fengsel.', [
      'ut',
      { stay: transition(3), etat: 'tsb', mate: 'utskrevet', til: 'institusjon' as never },
    ]);
    f.ser('2026-04-02', fengsel, 'dato-mangler');
  }),
];
