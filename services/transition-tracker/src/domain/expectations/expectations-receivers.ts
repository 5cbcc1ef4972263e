import type { Expectation } from './expectation.ts';
import { planned, practice, short } from './expectations-inside.ts';

const notClear = {
  id: 'mottaker-uavklart',
  profiles: [...planned, ...short],
  closedBy: ['mottaker-avklart', 'flyttet', 'varsel-besvart', 'varsel-tilbakekalt'],
  ladder: [
    { trinn: 'kommende', fra: { slag: 'straks' } },
    { trinn: 'over-frist', fra: { slag: 'etter', antall: 1, enhet: 'virkedager' } },
  ],
  hides: [],
} as const;

/** That the matter finds its way to the office that it belongs to. */
export const expectationsOfReceivers: readonly Expectation[] = [
  {
    ...notClear,
    row: 'mottaker-uavklart/kommunen',
    opens: 'ikke-mottakers-sak',
    responsible: 'mottaker',
    agreeable: false,
    basis: {
      slag: 'lov',
      henvisning: 'forvaltningsloven § 11 (veiledning til rett organ; her satt til 1 virkedag)',
      lenke: 'https://lovdata.no/lov/1967-02-10/%C2%A711',
    },
    nb: {
      tittel: 'Riktig mottaker er ikke avklart',
      sett: 'Kontoret har svart at det ikke er ansvarlig, og ingen har meldt hvem som er det.',
      regel: 'Et kontor som ikke er ansvarlig, skal vise saken til rette sted; her innen {frist}.',
      lukkesAv: 'Meld hvilken kommune eller bydel saken hører til, eller svar på nytt at dere tar den.',
    },
    en: {
      tittel: 'Right receiver not found',
      sett: 'The office answered that it is not responsible, and nobody has said who is.',
      regel: 'An office that is not responsible shows the way to the one that is; here within {frist}.',
      lukkesAv: 'Report which municipality or district it belongs to, or answer anew that you take it.',
    },
  },
  {
    ...notClear,
    row: 'mottaker-uavklart/avsender',
    opens: 'ingen-mottakers-sak',
    responsible: 'avsender',
    agreeable: true,
    basis: { ...practice, henvisning: 'Praksis; forvaltningsloven § 11 for kontoret som svarte' },
    nb: {
      tittel: 'Riktig mottaker er ikke avklart',
      sett: 'Kommunen har svart at den ikke er ansvarlig, og ingen annen har tatt imot.',
      regel: 'Den som varslet, skal finne riktig mottaker innen {frist} etter at kommunen svarte.',
      lukkesAv: 'Meld hvilken kommune eller bydel personen hører til.',
    },
    en: {
      tittel: 'Right receiver not found',
      sett: 'The municipality answered that it is not responsible, and no other has received.',
      regel: 'Whoever sent the notice finds the right receiver within {frist} of the answer.',
      lukkesAv: 'Report which municipality or district the person belongs to.',
    },
  },
  {
    id: 'ny-kommune',
    row: 'ny-kommune',
    profiles: [...planned, ...short],
    opens: 'flyttet-uten-mottak',
    closedBy: ['varsel-mottatt', 'varsel-besvart', 'ut'],
    ladder: [
      { trinn: 'kommende', fra: { slag: 'straks' } },
      { trinn: 'over-frist', fra: { slag: 'etter', antall: 3, enhet: 'virkedager' } },
    ],
    responsible: 'mottaker',
    agreeable: true,
    basis: { ...practice, henvisning: 'Praksis; sosialtjenesteloven § 3 og boligsosialloven § 3' },
    hides: ['ikke-mottatt'],
    nb: {
      tittel: 'Ny kommune har ikke tatt imot',
      sett: 'Personen har flyttet til en annen kommune eller bydel, og kontoret der har ikke tatt imot.',
      regel: 'Når personen flytter, skal den nye kommunen eller bydelen ta imot innen {frist}.',
      lukkesAv: 'Kvitter for varselet, eller svar på det.',
    },
    en: {
      tittel: 'New municipality has not received',
      sett: 'The person has moved to another municipality or district, and the office there has not received.',
      regel: 'When a person moves, the new municipality or district receives within {frist}.',
      lukkesAv: 'Receipt the notice, or answer it.',
    },
  },
];
