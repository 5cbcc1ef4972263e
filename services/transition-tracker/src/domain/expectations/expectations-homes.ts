import type { Expectation } from './expectation.ts';
import { planned, practice, short } from './expectations-inside.ts';

const homeLost = {
  id: 'bolig-tapt',
  ledd: 'bolig',
  agreeable: false,
} as const;

/** A home that the person has is kept: nobody pays the rent by itself, and a flat that is gone takes months to replace. */
export const expectationsOfKeptHomes: readonly Expectation[] = [
  {
    id: 'bolig-i-fare',
    row: 'bolig-i-fare',
    ledd: 'bolig',
    profiles: [...planned, ...short],
    opens: 'husleie-ikke-sikret',
    closedBy: ['bolig-sikret', 'bolig-oppsagt', 'bistand-takket-nei', 'ut'],
    ladder: [
      { trinn: 'kommende', fra: { slag: 'straks' } },
      { trinn: 'over-frist', fra: { slag: 'etter', antall: 5, enhet: 'virkedager' } },
    ],
    responsible: 'nav',
    agreeable: true,
    basis: {
      ...practice,
      henvisning: 'Praksis; sosialtjenesteloven §§ 18 og 19',
      lenke: 'https://lovdata.no/lov/2009-12-18-131/%C2%A718',
    },
    hides: [],
    nb: {
      tittel: 'Boligen kan gå tapt',
      sett: 'Personen har en bolig, og ingen har meldt at husleien er betalt så lenge oppholdet varer.',
      regel:
        'Når personen har en bolig, skal husleien være sikret innen {frist} etter at oppholdet startet, eller etter at boligen ble kjent.',
      lukkesAv: 'Avtal hvordan husleien betales under oppholdet, og meld til og med hvilken dag den er betalt.',
    },
    en: {
      tittel: 'Home at risk',
      sett: 'The person has a home, and nobody has reported that the rent is paid for the length of the stay.',
      regel:
        'Where the person has a home, the rent is secured within {frist} of the start of the stay, or of the day the home became known.',
      lukkesAv: 'Arrange how the rent is paid during the stay, and report the last day that it is paid for.',
    },
  },
  {
    ...homeLost,
    row: 'bolig-tapt',
    profiles: planned,
    opens: 'bolig-tapt-under-opphold',
    closedBy: ['bolig', 'boligbehov', 'bistand-takket-nei'],
    ladder: [
      { trinn: 'over-frist', fra: { slag: 'straks' } },
      { trinn: 'kritisk', fra: { slag: 'for-utgang', antall: 2, enhet: 'virkedager' } },
    ],
    responsible: 'boligsosial',
    basis: {
      ...practice,
      henvisning: 'Praksis; boligsosialloven § 6',
      lenke: 'https://lovdata.no/dokument/NL/lov/2022-12-20-121',
    },
    hides: ['bolig-mangler', 'boligbehov-uavklart'],
    nb: {
      tittel: 'Boligen er tapt',
      sett: 'Leieforholdet er avsluttet eller tapt under oppholdet, og ingen ny bolig er meldt.',
      regel: 'Den som mister boligen under oppholdet, skal ha en ny fra den dagen personen ventes ut.',
      lukkesAv: 'Tildel en ny bolig fra utgangsdagen, eller meld hvor personen skal bo.',
    },
    en: {
      tittel: 'Home lost',
      sett: 'The tenancy was ended or lost during the stay, and no other home has been reported.',
      regel: 'Whoever loses the home during the stay has another from the day of exit.',
      lukkesAv: 'Allocate another home from the day of exit, or report where the person will live.',
    },
  },
  {
    ...homeLost,
    row: 'bolig-tapt/hjemme',
    profiles: ['hjemme'],
    etat: 'kriminalomsorg',
    opens: 'bolig-tapt-hjemme',
    closedBy: ['bolig'],
    ladder: [{ trinn: 'over-frist', fra: { slag: 'straks' } }],
    responsible: 'avsender',
    basis: { ...practice, henvisning: 'Praksis; straffegjennomføringsloven §§ 16 og 16 a, FOR-2002-02-22-183 § 7-3' },
    hides: [],
    nb: {
      tittel: 'Boligen er tapt',
      sett: 'Boligen som straffen gjennomføres i, er tapt, og ingen ny bolig er meldt.',
      regel: 'Den som soner hjemme, skal ha en egnet bolig hele tiden.',
      lukkesAv: 'Meld en ny, egnet bolig.',
    },
    en: {
      tittel: 'Home lost',
      sett: 'The home in which the sentence is served is lost, and no other has been reported.',
      regel: 'Whoever serves at home has a suitable home all the time.',
      lukkesAv: 'Report another suitable home.',
    },
  },
];
