import { gapIdOf } from '@overgang/reproducible-id';
import { clinic, hamar } from '../tell.ts';
import { fortell, type Historie } from './fortelling.ts';
import { bolig, iLangBehandling, nav, ventesUt } from './vanlig.ts';

const ansvarlig = { names: clinic.stay, mangel: gapIdOf(clinic.stay, 'ansvarlig-mangler', '') };
const navHamar = { etat: 'nav', ...hamar } as const;

/** What people decide at the board, and take back. */
export const avgjort: readonly Historie[] = [
  fortell('En melding er meldt to ganger, og den ene avvises', (f) => {
    const melding = f.skjer(
      '2026-01-02',
      'Boligkontoret melder en bolig til Tore, som ingen har meldt et opphold for.',
      ['bolig', { ...hamar, home: 'b1', slag: 'kommunal', fra: '2026-05-01' }],
    );
    const target = `${melding.source} ${melding.id}`;
    f.ukoblet('2026-01-03', 'ingen-overgang');
    f.skjer('2026-01-03 13:00', 'Boligkontoret avviser meldingen: den var meldt to ganger.', [
      'hendelse-avvist',
      { target },
    ]);
    f.ukoblet('2026-01-04');
    iLangBehandling(f, 'Tore');
    ventesUt(f, '2026-02-01', '2026-05-20');
    f.ser('2026-05-10', bolig, 'bolig-mangler', 'ansvarlig-mangler', 'oppfolging-mangler');
    f.skjer('2026-05-10 13:00', 'Det var feil å avvise den. Meldingen tas opp igjen, og finner oppholdet selv.', [
      'hendelse-gjenapnet',
      { target },
    ]);
    f.ser('2026-05-10 14:00', bolig, 'ansvarlig-mangler', 'oppfolging-mangler');
  }),
  fortell('NAV gir en mangel videre til boligkontoret', (f) => {
    iLangBehandling(f, 'Grete');
    ventesUt(f, '2026-02-01', '2026-05-20');
    f.varsler('2026-05-10');
    f.skjer('2026-05-10 13:00', 'NAV gir mangelen «Ingen ansvarlig» videre til boligkontoret.', [
      'mangel-overtatt',
      { ...ansvarlig, av: { etat: 'boligsosial', ...hamar }, fra: navHamar, grunn: 'Kjenner ham best.' },
    ]);
    f.varsler('2026-05-10 14:00');
    f.ser('2026-05-10 15:00', bolig, 'bolig-mangler', 'ansvarlig-mangler', 'oppfolging-mangler');
  }),
  fortell('NAV frafaller en mangel, og tar det tilbake', (f) => {
    iLangBehandling(f, 'Jonas');
    ventesUt(f, '2026-02-01', '2026-05-20');
    f.ser('2026-05-10', nav, 'bolig-mangler', 'ansvarlig-mangler', 'oppfolging-mangler');
    f.skjer('2026-05-10 13:00', 'NAV frafaller mangelen «Ingen ansvarlig».', [
      'mangel-frafalt',
      { ...ansvarlig, av: navHamar },
    ]);
    f.ser('2026-05-11', nav, 'bolig-mangler', 'oppfolging-mangler');
    f.skjer('2026-05-12', 'Ansvaret var ikke avklart likevel. NAV tar frafallet tilbake.', [
      'mangel-frafall-opphevet',
      { ...ansvarlig, av: navHamar, grunn: 'Ikke avklart likevel.' },
    ]);
    f.ser('2026-05-12 13:00', nav, 'bolig-mangler', 'ansvarlig-mangler', 'oppfolging-mangler');
  }),
];
