import type { Expectation } from './expectation.ts';
import { planned } from './expectations-inside.ts';
import type { Basis } from './gap.ts';

const fitted: Basis = {
  slag: 'praksis',
  henvisning: 'Praksis; boligsosialloven § 6',
  lenke: 'https://lovdata.no/dokument/NL/lov/2022-12-20-121',
};

const unfit = {
  id: 'bolig-uegnet',
  ledd: 'bolig',
  profiles: planned,
  responsible: 'boligsosial',
  agreeable: false,
  basis: fitted,
  /** Which of two homes to let go is asked once one of them fits. */
  hides: ['to-boliger'],
} as const;

/** A home fits the person, and is one; and nobody is given two. */
export const expectationsOfFitHomes: readonly Expectation[] = [
  {
    ...unfit,
    row: 'bolig-uegnet',
    opens: 'bolig-uten-egenskap',
    closedBy: ['bolig', 'boligbehov', 'tildeling-trukket', 'bistand-takket-nei'],
    ladder: [
      { trinn: 'over-frist', fra: { slag: 'straks' } },
      { trinn: 'kritisk', fra: { slag: 'for-utgang', antall: 2, enhet: 'virkedager' } },
    ],
    nb: {
      tittel: 'Boligen passer ikke',
      medTall: ['Boligen mangler 1 egenskap', 'Boligen mangler {n} egenskaper'],
      sett: 'Boligen har ikke alt det som er meldt at personen trenger.',
      regel: 'Boligen skal ha de egenskapene som er meldt som nødvendige.',
      lukkesAv: 'Finn en annen bolig, gjør boligen egnet og meld det, eller rett hva som trengs.',
    },
    en: {
      tittel: 'Home does not fit',
      medTall: ['The home lacks 1 quality', 'The home lacks {n} qualities'],
      sett: 'The home does not have all that the person is said to need.',
      regel: 'The home has the qualities that are said to be needed.',
      lukkesAv: 'Find another home, make it fit and report that, or correct what is needed.',
    },
  },
  {
    ...unfit,
    row: 'bolig-uegnet/avstand',
    opens: 'bolig-for-naer',
    closedBy: ['bolig', 'boligbehov', 'tildeling-trukket'],
    ladder: [
      { trinn: 'over-frist', fra: { slag: 'straks' } },
      { trinn: 'kritisk', fra: { slag: 'for-utgang', antall: 14, enhet: 'dager' } },
    ],
    nb: {
      tittel: 'Boligen er for nær',
      sett: 'Personen må ha avstand til et sted eller en person, og boligen er meldt uten den avstanden.',
      regel: 'Den som må ha avstand til et sted eller en person, skal ha en bolig med den avstanden.',
      lukkesAv: 'Finn en annen bolig, eller rett hva som trengs.',
    },
    en: {
      tittel: 'Home too near',
      sett: 'The person must keep away from a place or somebody, and the home is reported without that distance.',
      regel: 'Whoever must keep away from a place or somebody has a home at that distance.',
      lukkesAv: 'Find another home, or correct what is needed.',
    },
  },
  {
    ...unfit,
    row: 'bolig-uegnet/avstand-ikke-sagt',
    opens: 'avstand-ikke-sagt',
    closedBy: ['bolig', 'boligbehov', 'tildeling-trukket'],
    ladder: [
      { trinn: 'kommende', fra: { slag: 'straks' } },
      { trinn: 'over-frist', fra: { slag: 'for-utgang', antall: 14, enhet: 'dager' } },
    ],
    nb: {
      tittel: 'Avstand er ikke bekreftet',
      sett: 'Personen må ha avstand til et sted eller en person, og ingen har sagt om boligen har det.',
      regel: 'Det skal være bekreftet at boligen har den avstanden som trengs, senest {frist} før ut.',
      lukkesAv: 'Meld boligen på nytt med egenskapen avstand, eller finn en annen bolig.',
    },
    en: {
      tittel: 'Distance not confirmed',
      sett: 'The person must keep away from a place or somebody, and nobody has said whether the home is so.',
      regel: 'It is confirmed that the home is at the distance that is needed at least {frist} before the exit.',
      lukkesAv: 'Report the home again with the quality of distance, or find another home.',
    },
  },
  {
    ...unfit,
    row: 'bolig-uegnet/sofa',
    opens: 'bare-en-sofa',
    closedBy: ['bolig', 'bistand-takket-nei'],
    ladder: [{ trinn: 'over-frist', fra: { slag: 'straks' } }],
    hides: ['bolig-mangler', 'to-boliger'],
    nb: {
      tittel: 'En sofa er ikke en bolig',
      sett: 'Personen skal sove på en sofa, og ingen bolig er meldt.',
      regel: 'En soveplass på en sofa regnes som tak over hodet, og ikke som bolig.',
      lukkesAv: 'Tildel en bolig, eller meld at personen har fått et fast sted å bo.',
    },
    en: {
      tittel: 'A sofa is no home',
      sett: 'The person is to sleep on a sofa, and no home has been reported.',
      regel: 'A place on a sofa counts as a roof, and not as a home.',
      lukkesAv: 'Allocate a home, or report that the person has a place to live.',
    },
  },
  {
    id: 'to-boliger',
    row: 'to-boliger',
    ledd: 'bolig',
    profiles: planned,
    opens: 'flere-boliger',
    closedBy: ['tildeling-trukket', 'bolig-oppsagt'],
    ladder: [
      { trinn: 'kommende', fra: { slag: 'straks' } },
      { trinn: 'over-frist', fra: { slag: 'etter', antall: 5, enhet: 'virkedager' } },
    ],
    responsible: 'boligsosial',
    agreeable: true,
    basis: { slag: 'praksis', henvisning: 'Praksis' },
    hides: [],
    nb: {
      tittel: 'To boliger er tildelt',
      medTall: ['1 bolig for mye er tildelt', '{n} boliger for mye er tildelt'],
      sett: 'Personen har fått mer enn én kommunal bolig for samme tid.',
      regel: 'Når én bolig er valgt, skal de andre være frigjort innen {frist}.',
      lukkesAv: 'Trekk tildelingen av den boligen som ikke skal brukes, eller meld når den slutter.',
    },
    en: {
      tittel: 'Two homes allocated',
      medTall: ['1 home too many is allocated', '{n} homes too many are allocated'],
      sett: 'The person was given more than one municipal home for the same time.',
      regel: 'Once one home is chosen the others are released within {frist}.',
      lukkesAv: 'Withdraw the home that is not to be used, or report when it ends.',
    },
  },
];
