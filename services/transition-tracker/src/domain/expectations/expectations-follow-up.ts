import type { Expectation } from './expectation.ts';
import { planned, practice } from './expectations-inside.ts';

const handoverMissing = {
  id: 'overlevering-mangler',
  ledd: 'ansvarlig',
  profiles: planned,
  ladder: [
    { trinn: 'kommende', fra: { slag: 'straks' } },
    { trinn: 'over-frist', fra: { slag: 'etter', antall: 5, enhet: 'virkedager' } },
  ],
  responsible: 'ansvarlig',
  agreeable: true,
  basis: practice,
  hides: [],
} as const;

const activityMissing = {
  id: 'aktivitet-mangler',
  ledd: 'aktivitet',
  profiles: planned,
  basis: practice,
  hides: [],
} as const;

/** That somebody holds on to the person, and that there is something to live on and to go to. */
export const expectationsOfFollowUp: readonly Expectation[] = [
  {
    ...handoverMissing,
    row: 'overlevering-mangler/bytte',
    opens: 'ansvar-uten-overlevering',
    closedBy: ['overlevering-gjennomfort', 'ansvarlig-oppnevnt', 'bistand-takket-nei'],
    nb: {
      tittel: 'Overlevering mangler',
      sett: 'Ansvaret er gått over til en annen enhet, og ingen overlevering er meldt.',
      regel: 'Når ansvaret går over til en annen, skal saken være overlevert innen {frist}.',
      lukkesAv: 'Overlever saken, og meld det.',
    },
    en: {
      tittel: 'Handover missing',
      sett: 'Another unit is responsible now, and no handover has been reported.',
      regel: 'When responsibility goes to another, the case is handed over within {frist}.',
      lukkesAv: 'Hand the case over and report it.',
    },
  },
  {
    ...handoverMissing,
    row: 'overlevering-mangler/fravaer',
    opens: 'ansvarlig-borte-uten-vikar',
    closedBy: ['ansvarlig-fravaerende', 'ansvarlig-oppnevnt', 'overlevering-gjennomfort', 'bistand-takket-nei'],
    nb: {
      tittel: 'Overlevering mangler',
      sett: 'Den ansvarlige er borte, og ingen vikar er meldt.',
      regel: 'Når den ansvarlige blir borte, skal noen ta over innen {frist}.',
      lukkesAv: 'Meld hvem som er vikar, overlever saken, eller oppnevn en ny ansvarlig.',
    },
    en: {
      tittel: 'Handover missing',
      sett: 'The responsible is away, and no deputy has been reported.',
      regel: 'When the responsible is away, somebody takes over within {frist}.',
      lukkesAv: 'Report the deputy, hand over, or name another responsible.',
    },
  },
  {
    ...handoverMissing,
    row: 'overlevering-mangler/ansvarsgruppe',
    opens: 'ansvarsgruppe-ikke-holdt',
    closedBy: ['ansvarsgruppe-holdt', 'bistand-takket-nei'],
    ladder: [{ trinn: 'merknad', fra: { slag: 'for-utgang', antall: 14, enhet: 'dager', varsel: true } }],
    responsible: 'ingen',
    agreeable: false,
    nb: {
      tittel: 'Ansvarsgruppen har ikke møttes',
      sett: 'En koordinator er oppnevnt, og ingen har meldt at ansvarsgruppen har møttes.',
      regel: 'Ansvarsgruppen bør ha møttes før personen går ut.',
      lukkesAv: 'Hold møte i ansvarsgruppen, og meld det.',
    },
    en: {
      tittel: 'The group around the person has not met',
      sett: 'A coordinator is named, and nobody has reported that the group has met.',
      regel: 'The group around the person should have met before the exit.',
      lukkesAv: 'Hold the meeting and report it.',
    },
  },
  {
    id: 'inntekt-uavklart',
    row: 'inntekt-uavklart',
    ledd: 'nav',
    profiles: planned,
    opens: 'inntekt-ikke-avklart',
    closedBy: ['inntekt-avklart', 'bistand-takket-nei'],
    ladder: [
      { trinn: 'kommende', fra: { slag: 'for-utgang', antall: 21, enhet: 'dager', varsel: true } },
      { trinn: 'over-frist', fra: { slag: 'for-utgang', antall: 7, enhet: 'dager' } },
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
      tittel: 'Inntekt er ikke avklart',
      sett: 'Det er ikke meldt hva personen skal leve av, eller hvordan depositum blir betalt.',
      regel: 'Livsopphold, og depositum for den som trenger bolig, skal være avklart senest {frist} før ut.',
      lukkesAv: 'Meld hva som er avklart om livsopphold og depositum, også når svaret er nei.',
    },
    en: {
      tittel: 'Income not cleared',
      sett: 'It has not been reported what the person is to live on, or how the deposit is paid.',
      regel: 'Income, and the deposit where a home is needed, are cleared at least {frist} before the exit.',
      lukkesAv: 'Report what has been cleared, also where the answer is no.',
    },
  },
  {
    ...activityMissing,
    row: 'aktivitet-mangler',
    opens: 'aktivitet-ikke-sokt',
    closedBy: ['aktivitet-sokt', 'aktivitet-avtalt', 'bistand-takket-nei'],
    ladder: [
      { trinn: 'kommende', fra: { slag: 'for-utgang', antall: 56, enhet: 'dager', varsel: true } },
      { trinn: 'over-frist', fra: { slag: 'for-utgang', antall: 28, enhet: 'dager' } },
    ],
    responsible: 'nav',
    agreeable: true,
    nb: {
      tittel: 'Aktivitet mangler',
      sett: 'Personen ønsker arbeid eller aktivitet, og det er verken søkt eller avtalt.',
      regel: 'Arbeid, tiltak eller annen aktivitet skal være søkt eller avtalt senest {frist} før ut: det er kø.',
      lukkesAv: 'Søk, og meld ventetiden, eller avtal en aktivitet.',
    },
    en: {
      tittel: 'Activity missing',
      sett: 'The person wants work or an activity, and none has been applied for or agreed.',
      regel: 'Work or another activity is applied for or agreed at least {frist} before the exit: there is a queue.',
      lukkesAv: 'Apply, and report the queue, or agree on an activity.',
    },
  },
  {
    ...activityMissing,
    row: 'aktivitet-mangler/ko',
    opens: 'aktivitet-i-ko',
    closedBy: ['aktivitet-avtalt', 'bistand-takket-nei'],
    ladder: [{ trinn: 'merknad', fra: { slag: 'straks' } }],
    responsible: 'ingen',
    agreeable: false,
    nb: {
      tittel: 'Kø til aktivitet',
      medTall: ['1 dag fra ut til aktivitet', '{n} dager fra ut til aktivitet'],
      sett: 'Det er søkt om aktivitet, og køen varer til etter at personen er ute.',
      regel: 'Aktiviteten bør begynne når personen går ut.',
      lukkesAv: 'Avtal noe å gå til før køen er over, eller søk et annet sted.',
    },
    en: {
      tittel: 'Queue for an activity',
      medTall: ['1 day from the exit to the activity', '{n} days from the exit to the activity'],
      sett: 'An activity has been applied for, and the queue lasts until after the exit.',
      regel: 'The activity should begin when the person leaves.',
      lukkesAv: 'Agree on something to go to before the queue ends, or apply elsewhere.',
    },
  },
];
