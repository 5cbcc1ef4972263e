import type { Overgangsprofil } from '@overgang/contracts';
import type { Expectation } from './expectation.ts';
import type { Basis } from './gap.ts';

/** Long enough to plan for: the whole catalogue holds. 'ukjent': a plan came before the kind of stay. */
export const planned: readonly Overgangsprofil[] = [
  'tsb-korttid',
  'tsb-langtid',
  'dom-over-90-dager',
  'forvaring',
  'ukjent',
];
/** Short or sudden: what cannot be planned for is not asked for. */
export const short: readonly Overgangsprofil[] = ['dom-inntil-90-dager', 'varetekt'];

export const practice: Basis = { slag: 'praksis', henvisning: 'Praksis' };

export const section8: Basis = {
  slag: 'lov',
  henvisning: 'FOR-2011-11-18-1115 § 8',
  lenke: 'https://lovdata.no/forskrift/2011-11-18-1115/%C2%A78',
  gyldigFra: '2019-01-01',
};

const dateWords = {
  nb: {
    tittel: 'Dato mangler',
    sett: 'Ingen dato for utgangen er meldt.',
    regel: 'Ventet utskrivning eller løslatelse skal meldes senest {frist} etter at oppholdet startet.',
    lukkesAv: 'Meld når personen ventes ut, som tidligst, sannsynlig og senest dag.',
  },
  en: {
    tittel: 'Date missing',
    sett: 'No date of exit has been reported.',
    regel: 'The expected exit is reported within {frist} of the start of the stay.',
    lukkesAv: 'Report the expected exit as earliest, likely and latest day.',
  },
} as const;

const dateMissing = {
  id: 'dato-mangler',
  closedBy: ['utgang-planlagt', 'utskrivningsklar', 'ut'],
  responsible: 'avsender',
  hides: [],
  ...dateWords,
} as const;

const needWords = {
  nb: {
    tittel: 'Boligbehov er ikke avklart',
    sett: 'Det er ikke sagt om personen kommer til å mangle bolig.',
    regel: 'Det skal sies om personen kommer til å mangle egnet bolig, senest {frist} etter at oppholdet startet.',
    lukkesAv: 'Meld om personen kommer til å mangle egnet bolig: ja eller nei.',
  },
  en: {
    tittel: 'Need for a home not clarified',
    sett: 'It has not been said whether the person will lack a home.',
    regel: 'It is said whether a suitable home will be lacking within {frist} of the start of the stay.',
    lukkesAv: 'Report whether the person will lack a suitable home: yes or no.',
  },
} as const;

const needUnclear = {
  id: 'boligbehov-uavklart',
  ledd: 'bolig',
  opens: 'boligbehov-ikke-sagt',
  closedBy: ['boligbehov', 'utgang-planlagt', 'bistand-takket-nei', 'bolig', 'ut'],
  responsible: 'avsender',
  agreeable: true,
  basis: practice,
  hides: [],
  ...needWords,
} as const;

const warningWords = {
  nb: {
    tittel: 'Sent varslet',
    medTall: ['Varslet 1 dag før ut', 'Varslet {n} dager før ut'],
    sett: 'Den første datoen kom senere enn avtalt eller vanlig.',
    regel: 'Første dato skal meldes minst {frist} før ut, eller ved oppholdets start når det er kortere.',
    lukkesAv: 'Blir stående som merknad. Den som skal handle, kan trenge mer hjelp enn vanlig for å rekke det.',
  },
  en: {
    tittel: 'Late notice',
    medTall: ['Told 1 day before the exit', 'Told {n} days before the exit'],
    sett: 'The first date came later than agreed or usual.',
    regel: 'The first date is reported at least {frist} ahead, or at the start of a shorter stay.',
    lukkesAv: 'Stays as a remark.',
  },
} as const;

const lateNotice = {
  id: 'sent-varsel',
  opens: 'forste-dato-sent',
  closedBy: [],
  ladder: [{ trinn: 'merknad', fra: { slag: 'straks' } }],
  responsible: 'ingen',
  agreeable: true,
  basis: practice,
  hides: [],
  ...warningWords,
} as const;

const passedWords = {
  nb: {
    tittel: 'Datoen er passert',
    sett: 'Siste dag er passert, og verken utgang eller ny dato er meldt.',
    regel: 'Når siste dag er passert, skal utgang eller ny dato meldes innen {frist}.',
    lukkesAv: 'Meld at personen er ute, eller gi en ny dato.',
  },
  en: {
    tittel: 'The date has passed',
    sett: 'The latest day has passed, and neither exit nor a new date has been reported.',
    regel: 'When the latest day has passed, the exit or a new date is reported within {frist}.',
    lukkesAv: 'Report the exit, or a new date.',
  },
} as const;

const datePassed = {
  id: 'dato-passert',
  opens: 'dato-passert',
  closedBy: ['utgang-planlagt', 'plan-trukket', 'utskrivningsklar', 'ut'],
  ladder: [
    { trinn: 'kommende', fra: { slag: 'straks' } },
    { trinn: 'over-frist', fra: { slag: 'etter', antall: 1, enhet: 'virkedager' } },
  ],
  responsible: 'avsender',
  hides: [],
  ...passedWords,
} as const;

/** What the institution owes while the person is inside. */
export const expectationsInside: readonly Expectation[] = [
  {
    ...dateMissing,
    row: 'dato-mangler/kort',
    profiles: ['tsb-korttid'],
    opens: 'uten-dato-mulig-kommunalt-behov',
    ladder: [
      { trinn: 'kommende', fra: { slag: 'straks' } },
      { trinn: 'over-frist', fra: { slag: 'etter', antall: 24, enhet: 'timer' } },
    ],
    agreeable: false,
    basis: section8,
  },
  {
    ...dateMissing,
    row: 'dato-mangler/kort-uten-behov',
    profiles: ['tsb-korttid'],
    opens: 'uten-dato-uten-kommunalt-behov',
    ladder: [
      { trinn: 'kommende', fra: { slag: 'straks' } },
      { trinn: 'over-frist', fra: { slag: 'etter', antall: 14, enhet: 'dager' } },
    ],
    agreeable: true,
    basis: practice,
  },
  {
    ...dateMissing,
    row: 'dato-mangler/lang',
    profiles: ['tsb-langtid', 'dom-over-90-dager', 'ukjent'],
    opens: 'uten-dato',
    ladder: [
      { trinn: 'kommende', fra: { slag: 'straks' } },
      { trinn: 'over-frist', fra: { slag: 'etter', antall: 14, enhet: 'dager' } },
    ],
    agreeable: true,
    basis: practice,
  },
  {
    ...needUnclear,
    row: 'boligbehov-uavklart/klinikk',
    etat: 'tsb',
    profiles: planned,
    ladder: [
      { trinn: 'kommende', fra: { slag: 'straks' } },
      { trinn: 'over-frist', fra: { slag: 'etter', antall: 24, enhet: 'timer' } },
    ],
  },
  {
    ...needUnclear,
    row: 'boligbehov-uavklart/fengsel',
    etat: 'kriminalomsorg',
    profiles: [...planned, ...short],
    ladder: [
      { trinn: 'kommende', fra: { slag: 'straks' } },
      { trinn: 'over-frist', fra: { slag: 'etter', antall: 7, enhet: 'dager' } },
    ],
  },
  {
    ...lateNotice,
    row: 'sent-varsel/klinikk',
    etat: 'tsb',
    profiles: planned,
    lead: { antall: 14, enhet: 'dager' },
  },
  {
    ...lateNotice,
    row: 'sent-varsel/fengsel',
    etat: 'kriminalomsorg',
    profiles: planned,
    lead: { antall: 56, enhet: 'dager' },
  },
  {
    ...datePassed,
    row: 'dato-passert/klinikk',
    etat: 'tsb',
    profiles: planned,
    agreeable: false,
    basis: section8,
  },
  {
    ...datePassed,
    row: 'dato-passert/fengsel',
    etat: 'kriminalomsorg',
    profiles: planned,
    agreeable: true,
    basis: practice,
  },
];
