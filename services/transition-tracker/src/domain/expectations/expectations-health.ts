import type { Expectation } from './expectation.ts';
import { practice } from './expectations-inside.ts';
import type { Basis } from './gap.ts';

const section9: Basis = {
  slag: 'lov',
  henvisning: 'FOR-2011-11-18-1115 § 9',
  lenke: 'https://lovdata.no/forskrift/2011-11-18-1115/%C2%A79',
  gyldigFra: '2019-01-01',
};

const healthMissing = {
  id: 'helse-mangler',
  ledd: 'helse',
  etat: 'tsb',
  profiles: ['tsb-kort', 'tsb-korttid', 'tsb-langtid', 'ukjent'],
  responsible: 'avsender',
  hides: [],
} as const;

const larWords = {
  nb: {
    tittel: 'LAR er ikke overtatt',
    sett: 'Personen er i LAR, og ingen har meldt at behandlingen er overtatt.',
    regel: 'LAR-behandlingen skal være overtatt senest {frist} før ut. En dag uten er farlig.',
    lukkesAv: 'Avtal hvem som overtar LAR, og meld fra hvilken dag.',
  },
  en: {
    tittel: 'LAR not taken over',
    sett: 'The person is in LAR, and nobody has reported that it is taken over.',
    regel: 'LAR is taken over at least {frist} before the exit. A day without is dangerous.',
    lukkesAv: 'Agree on who takes LAR over, and report from which day.',
  },
} as const;

const beforeExit = [
  { trinn: 'kommende', fra: { slag: 'for-utgang', antall: 14, enhet: 'dager', varsel: true } },
  { trinn: 'over-frist', fra: { slag: 'for-utgang', antall: 1, enhet: 'virkedager' } },
] as const;

const atOnce = [{ trinn: 'over-frist', fra: { slag: 'straks' } }] as const;

const lukkesAv = 'Avtal time ved poliklinikk, DPS, LAR eller hos fastlegen, og meld den.';
const closedBy = 'Book an appointment and report it.';

/** That the health service goes on when the stay ends. The words of LAR are for the health service alone. */
export const expectationsOfHealth: readonly Expectation[] = [
  {
    ...healthMissing,
    row: 'helse-mangler',
    opens: 'helse-uten-kontakt',
    closedBy: ['helseoppfolging-avtalt', 'lar-overtatt', 'bistand-takket-nei'],
    ladder: beforeExit,
    agreeable: true,
    basis: practice,
    nb: {
      tittel: 'Helseoppfølging er ikke avtalt',
      sett: 'Det er meldt behov for oppfølging i helsetjenesten, og ingen er avtalt.',
      regel: 'Den som trenger oppfølging i helsetjenesten, skal ha den avtalt senest {frist} før ut.',
      lukkesAv,
    },
    en: {
      tittel: 'Health follow-up not agreed',
      sett: 'Health follow-up is needed, and none has been agreed.',
      regel: 'Whoever needs health follow-up has it agreed at least {frist} before the exit.',
      lukkesAv: closedBy,
    },
  },
  {
    ...healthMissing,
    row: 'helse-mangler/klar',
    opens: 'klar-uten-helsekontakt',
    closedBy: ['helseoppfolging-avtalt', 'lar-overtatt', 'utskrivningsklar-avmeldt'],
    ladder: atOnce,
    agreeable: false,
    basis: section9,
    nb: {
      tittel: 'Helseoppfølging er ikke avtalt',
      sett: 'Personen er meldt klar til å reise ut, og ingen kontakt om videre helseoppfølging er meldt.',
      regel: 'Før personen meldes klar til å reise ut, skal det være tatt kontakt om videre helseoppfølging.',
      lukkesAv,
    },
    en: {
      tittel: 'Health follow-up not agreed',
      sett: 'The person is reported ready, and no contact about further health care has been reported.',
      regel: 'Before the person is reported ready outpatient contact has been made.',
      lukkesAv: closedBy,
    },
  },
  {
    ...healthMissing,
    row: 'helse-mangler/fengsel',
    etat: 'kriminalomsorg',
    profiles: ['dom-over-90-dager', 'forvaring', 'ukjent'],
    opens: 'helse-uten-kontakt',
    closedBy: ['helseoppfolging-avtalt', 'lar-overtatt', 'bistand-takket-nei'],
    ladder: [
      { trinn: 'kommende', fra: { slag: 'for-utgang', antall: 21, enhet: 'dager', varsel: true } },
      { trinn: 'over-frist', fra: { slag: 'for-utgang', antall: 7, enhet: 'dager' } },
    ],
    agreeable: true,
    basis: practice,
    nb: {
      tittel: 'Helseoppfølging er ikke avtalt',
      sett: 'Det er meldt behov for oppfølging i helsetjenesten, og ingen er avtalt.',
      regel: 'Den som trenger oppfølging i helsetjenesten, skal ha den avtalt senest {frist} før ut.',
      lukkesAv,
    },
    en: {
      tittel: 'Health follow-up not agreed',
      sett: 'Health follow-up is needed, and none has been agreed.',
      regel: 'Whoever needs health follow-up has it agreed at least {frist} before the exit.',
      lukkesAv: closedBy,
    },
  },
  {
    ...healthMissing,
    row: 'helse-mangler/lar',
    opens: 'lar-ikke-overtatt',
    closedBy: ['lar-overtatt', 'bistand-takket-nei'],
    ladder: beforeExit,
    agreeable: true,
    basis: practice,
    shownTo: 'helsetjenesten',
    ...larWords,
  },
  {
    ...healthMissing,
    row: 'helse-mangler/lar-klar',
    opens: 'klar-uten-lar',
    closedBy: ['lar-overtatt', 'utskrivningsklar-avmeldt'],
    ladder: atOnce,
    agreeable: false,
    basis: section9,
    shownTo: 'helsetjenesten',
    nb: {
      ...larWords.nb,
      regel: 'Før personen meldes klar til å reise ut, skal det være avtalt hvem som overtar LAR.',
    },
    en: { ...larWords.en, regel: 'Before the person is reported ready it is agreed who takes LAR over.' },
  },
  {
    id: 'fastlege-ikke-orientert',
    row: 'fastlege-ikke-orientert',
    ledd: 'helse',
    etat: 'tsb',
    profiles: ['tsb-korttid', 'tsb-langtid', 'ukjent'],
    opens: 'fastlege-ikke-orientert',
    closedBy: ['fastlege-orientert'],
    ladder: [
      { trinn: 'kommende', fra: { slag: 'for-utgang', antall: 7, enhet: 'dager', varsel: true } },
      { trinn: 'over-frist', fra: { slag: 'for-utgang', antall: 1, enhet: 'virkedager' } },
    ],
    responsible: 'avsender',
    agreeable: false,
    basis: {
      slag: 'lov',
      henvisning: 'FOR-2025-12-02-2405 § 29 (før utskrivning; her satt til 1 virkedag før)',
      lenke: 'https://lovdata.no/forskrift/2025-12-02-2405/%C2%A729',
      gyldigFra: '2025-12-02',
    },
    shownTo: 'helsetjenesten',
    hides: [],
    nb: {
      tittel: 'Fastlegen er ikke orientert',
      sett: 'Personen trenger oppfølging i helsetjenesten, og fastlegen er ikke orientert om utskrivningen.',
      regel: 'Fastlegen skal være orientert før utskrivning når det trengs oppfølging; her senest {frist} før.',
      lukkesAv: 'Orienter fastlegen om utskrivningen og oppfølgingen, og meld det.',
    },
    en: {
      tittel: 'GP not told',
      sett: 'Health follow-up is needed, and the GP has not been told of the discharge.',
      regel: 'The GP is told before discharge where follow-up is needed; here at least {frist} before.',
      lukkesAv: 'Tell the GP of the discharge and the follow-up, and report it.',
    },
  },
];
