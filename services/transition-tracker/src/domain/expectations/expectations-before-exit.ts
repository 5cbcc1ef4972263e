import type { Expectation } from './expectation.ts';
import { planned, practice, short } from './expectations-inside.ts';
import type { Basis } from './gap.ts';

const housingLaw: Basis = {
  slag: 'praksis',
  henvisning: 'Praksis; boligsosialloven § 6',
  lenke: 'https://lovdata.no/dokument/NL/lov/2022-12-20-121',
};

const homeMissing = {
  id: 'bolig-mangler',
  ledd: 'bolig',
  closedBy: ['bolig', 'boligbehov', 'bistand-takket-nei'],
  responsible: 'boligsosial',
  agreeable: true,
  basis: housingLaw,
  hides: [],
  nb: {
    tittel: 'Bolig mangler',
    sett: 'Ingen varig bolig fra utgangsdagen er meldt.',
    regel: 'En egnet bolig skal være på plass senest {frist} før ut.',
    lukkesAv: 'Tildel bolig fra utgangsdagen, eller meld at personen har ordnet bolig selv.',
  },
  en: {
    tittel: 'Home missing',
    sett: 'No lasting home from the day of exit has been reported.',
    regel: 'A suitable home is in place at least {frist} before the exit.',
    lukkesAv: 'Allocate a home from the day of exit, or report that the person has one.',
  },
} as const;

/** What must be in place before the person leaves, in the order that it is asked for. */
export const expectationsBeforeExit: readonly Expectation[] = [
  {
    ...homeMissing,
    row: 'bolig-mangler',
    profiles: [...planned, ...short],
    opens: 'behov-uten-bolig',
    ladder: [
      { trinn: 'kommende', fra: { slag: 'for-utgang', antall: 56, enhet: 'dager', varsel: true } },
      { trinn: 'over-frist', fra: { slag: 'for-utgang', antall: 14, enhet: 'dager' } },
      { trinn: 'kritisk', fra: { slag: 'for-utgang', antall: 2, enhet: 'virkedager' } },
    ],
  },
  {
    ...homeMissing,
    row: 'bolig-mangler/uten-dato',
    profiles: [...short, 'forvaring'],
    opens: 'behov-uten-bolig-uten-dato',
    ladder: [{ trinn: 'kommende', fra: { slag: 'straks' } }],
    agreeable: false,
  },
  {
    id: 'bolig-for-sent',
    row: 'bolig-for-sent',
    ledd: 'bolig',
    profiles: [...planned, ...short, 'tsb-kort'],
    opens: 'bolig-etter-utgang',
    closedBy: ['bolig', 'utgang-planlagt', 'tildeling-trukket'],
    ladder: [
      { trinn: 'over-frist', fra: { slag: 'straks' } },
      { trinn: 'kritisk', fra: { slag: 'for-utgang', antall: 2, enhet: 'virkedager' } },
    ],
    responsible: 'boligsosial',
    agreeable: false,
    basis: housingLaw,
    hides: [],
    nb: {
      tittel: 'Bolig for sent',
      medTall: ['1 natt uten bolig', '{n} netter uten bolig'],
      sett: 'Boligen er ledig først etter utgangen.',
      regel: 'Boligen skal være ledig fra den dagen personen ventes ut.',
      lukkesAv: 'Gjør boligen ledig tidligere, skaff tak over hodet for nettene imellom, eller flytt utgangsdatoen.',
    },
    en: {
      tittel: 'Home too late',
      medTall: ['1 night without a home', '{n} nights without a home'],
      sett: 'The home is available only after the exit.',
      regel: 'The home is available from the expected day of exit.',
      lukkesAv: 'Make the home available earlier, find a roof for the nights between, or move the exit.',
    },
  },
  {
    id: 'ansvarlig-mangler',
    row: 'ansvarlig-mangler',
    ledd: 'ansvarlig',
    profiles: planned,
    opens: 'uten-ansvarlig',
    closedBy: ['ansvarlig-oppnevnt', 'ansvarlig-byttet'],
    ladder: [
      { trinn: 'kommende', fra: { slag: 'for-utgang', antall: 28, enhet: 'dager', varsel: true } },
      { trinn: 'over-frist', fra: { slag: 'for-utgang', antall: 14, enhet: 'dager' } },
    ],
    responsible: 'nav',
    agreeable: true,
    basis: {
      ...practice,
      henvisning: 'Praksis; helse- og omsorgstjenesteloven §§ 7-2 og 7-3 når tjenestene er langvarige og koordinerte',
    },
    hides: ['overlevering-mangler'],
    nb: {
      tittel: 'Ansvarlig mangler',
      sett: 'Ingen er oppnevnt som ansvarlig, eller den ansvarlige er borte uten vikar.',
      regel: 'Én ansvarlig skal være oppnevnt senest {frist} før ut.',
      lukkesAv: 'Oppnevn hvem som er ansvarlig: koordinator, kontaktperson eller saksbehandler.',
    },
    en: {
      tittel: 'No responsible named',
      sett: 'Nobody is named responsible, or the one named is away without deputy.',
      regel: 'One responsible is named at least {frist} before the exit.',
      lukkesAv: 'Name who is responsible.',
    },
  },
  {
    id: 'oppfolging-mangler',
    row: 'oppfolging-mangler',
    ledd: 'nav',
    profiles: [...planned, ...short],
    opens: 'uten-oppfolging',
    closedBy: ['oppfolging-avtalt', 'forste-samtale-holdt'],
    ladder: [
      { trinn: 'kommende', fra: { slag: 'for-utgang', antall: 21, enhet: 'dager', varsel: true } },
      { trinn: 'over-frist', fra: { slag: 'for-utgang', antall: 7, enhet: 'dager' } },
      { trinn: 'kritisk', fra: { slag: 'for-utgang', antall: 2, enhet: 'virkedager' } },
    ],
    responsible: 'ansvarlig',
    agreeable: true,
    basis: practice,
    hides: [],
    nb: {
      tittel: 'Første møte er ikke avtalt',
      sett: 'Ingen gyldig avtale om et første møte er meldt.',
      regel: 'Det første møtet etter oppholdet skal være avtalt senest {frist} før ut.',
      lukkesAv: 'Avtal det første møtet, og meld tidspunktet.',
    },
    en: {
      tittel: 'First meeting not booked',
      sett: 'No standing first meeting has been reported.',
      regel: 'The first meeting after the stay is booked at least {frist} before the exit.',
      lukkesAv: 'Book the first meeting and report its time.',
    },
  },
];
