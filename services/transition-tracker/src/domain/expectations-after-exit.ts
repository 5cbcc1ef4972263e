import type { Expectation } from './expectation.ts';
import { planned, practice, short } from './expectations-inside.ts';

/** What must happen once the person is out. */
export const expectationsAfterExit: readonly Expectation[] = [
  {
    id: 'ut-uten-tak',
    row: 'ut-uten-tak',
    ledd: 'bolig',
    profiles: [...planned, ...short, 'tsb-kort'],
    opens: 'ut-uten-tak',
    closedBy: ['bolig', 'kontakt-oppnadd', 'innflyttet', 'opphold-startet'],
    ladder: [{ trinn: 'kritisk', fra: { slag: 'straks' } }],
    responsible: 'nav',
    agreeable: false,
    basis: {
      ...practice,
      henvisning: 'Praksis; sosialtjenesteloven § 27',
      lenke: 'https://lovdata.no/lov/2009-12-18-131/%C2%A727',
    },
    hides: ['bolig-mangler'],
    nb: {
      tittel: 'Ute uten tak over hodet',
      regel: 'Den som er ute og mangler bolig, skal ha tak over hodet samme natt.',
      lukkesAv: 'Skaff et sted for natten, eller meld hvor personen er.',
    },
    en: {
      tittel: 'Out without a roof',
      regel: 'Whoever is out and lacks a home has a roof the same night.',
      lukkesAv: 'Find a place for the night, or report where the person is.',
    },
  },
  {
    id: 'ut-uten-plan',
    row: 'ut-uten-plan',
    profiles: planned,
    opens: 'ut-uten-plan',
    closedBy: ['kontakt-oppnadd', 'forste-samtale-holdt', 'opphold-startet'],
    ladder: [{ trinn: 'over-frist', fra: { slag: 'straks' } }],
    responsible: 'ansvarlig',
    agreeable: false,
    basis: practice,
    hides: [],
    nb: {
      tittel: 'Ute uten plan',
      regel: 'Den som har et meldt behov, skal ikke ut uten at noen visste datoen.',
      lukkesAv: 'Få kontakt med personen, eller hold den første samtalen.',
    },
    en: {
      tittel: 'Out without a plan',
      regel: 'Nobody with a stated need leaves without anybody knowing the date.',
      lukkesAv: 'Reach the person, or hold the first meeting.',
    },
  },
  {
    id: 'avbrudd-uten-oppfolging',
    row: 'avbrudd-uten-oppfolging',
    profiles: ['tsb-kort', 'tsb-korttid', 'tsb-langtid', 'ukjent'],
    opens: 'avbrutt',
    closedBy: ['kontakt-oppnadd', 'opphold-startet'],
    ladder: [
      { trinn: 'over-frist', fra: { slag: 'straks' } },
      { trinn: 'kritisk', fra: { slag: 'etter', antall: 1, enhet: 'virkedager' } },
    ],
    responsible: 'ansvarlig',
    agreeable: false,
    basis: { ...practice, henvisning: 'Praksis; nasjonal faglig retningslinje ROP' },
    hides: ['ut-uten-plan', 'borte', 'oppfolging-mangler', 'ansvarlig-mangler'],
    nb: {
      tittel: 'Oppholdet ble avbrutt, og ingen følger opp',
      regel: 'Når oppholdet avbrytes, skal noen få kontakt med personen, og personen skal ha tak over hodet.',
      lukkesAv: 'Få kontakt med personen, og meld hvor personen er.',
    },
    en: {
      tittel: 'Broken off, and nobody follows up',
      regel: 'When a stay is broken off, somebody reaches the person, and the person has a roof.',
      lukkesAv: 'Reach the person, and report where they are.',
    },
  },
  {
    id: 'borte',
    row: 'borte',
    profiles: planned,
    opens: 'ikke-sett',
    closedBy: ['forste-samtale-holdt', 'innflyttet', 'kontakt-oppnadd', 'opphold-startet'],
    ladder: [{ trinn: 'over-frist', fra: { slag: 'etter', antall: 7, enhet: 'dager' } }],
    responsible: 'ansvarlig',
    agreeable: true,
    basis: practice,
    hides: ['ut-uten-plan', 'oppfolging-mangler'],
    nb: {
      tittel: 'Ingen har sett personen',
      regel: 'Noen skal ha sett personen senest {frist} etter utgangen.',
      lukkesAv: 'Få kontakt, hold den første samtalen, eller meld at personen har flyttet inn.',
    },
    en: {
      tittel: 'Nobody has seen the person',
      regel: 'Somebody has seen the person within {frist} of the exit.',
      lukkesAv: 'Reach the person, hold the first meeting, or report that they have moved in.',
    },
  },
];
