import type { Expectation } from './expectation.ts';
import { planned, practice, short } from './expectations-inside.ts';

/** Whoever does what the notice asks for says more than by a word: no nagging of the one who is doing the work. */
const deeds = ['bolig', 'ansvarlig-oppnevnt', 'oppfolging-avtalt', 'forste-samtale-holdt'] as const;

const unanswered = {
  id: 'ikke-besvart',
  profiles: [...planned, ...short],
  closedBy: ['varsel-besvart', 'varsel-tilbakekalt', 'ut'],
  responsible: 'mottaker',
  hides: [],
} as const;

const consentUnclear = {
  id: 'samtykke-uavklart',
  profiles: [...planned, ...short],
  opens: 'samtykke-ikke-avklart',
  closedBy: ['samtykke'],
  ladder: [
    { trinn: 'kommende', fra: { slag: 'straks' } },
    { trinn: 'over-frist', fra: { slag: 'etter', antall: 2, enhet: 'virkedager' } },
  ],
  responsible: 'avsender',
  agreeable: false,
  hides: [],
  nb: {
    tittel: 'Samtykke er ikke avklart',
    sett: 'Det er meldt et behov, men ikke om personen vil at de som kan hjelpe, får vite det.',
    regel:
      'Før noen kan få vite om behovet, må personen ha sagt ja eller nei, senest {frist} etter at behovet ble sagt.',
    lukkesAv: 'Spør personen, og meld svaret: samtykke er gitt eller avslått. Eller oppgi hjemmelen for å varsle uten.',
  },
  en: {
    tittel: 'Consent not clarified',
    sett: 'A need is stated, but not whether the person agrees that others are told.',
    regel: 'Before anybody may be told of the need the person has said yes or no, within {frist}.',
    lukkesAv: 'Ask the person and report the answer, or name the section that lets others be told without.',
  },
} as const;

/** What the tracker's own notices ask for: that somebody may be told, takes it, and answers. */
export const expectationsOfNotices: readonly Expectation[] = [
  {
    ...consentUnclear,
    row: 'samtykke-uavklart/klinikk',
    etat: 'tsb',
    basis: {
      slag: 'lov',
      henvisning: 'helsepersonelloven kapittel 5 (§ 22)',
      lenke: 'https://lovdata.no/lov/1999-07-02-64/%C2%A722',
      gyldigFra: '2026-07-01',
    },
  },
  {
    ...consentUnclear,
    row: 'samtykke-uavklart/klinikk-for-juli-2026',
    etat: 'tsb',
    basis: {
      slag: 'lov',
      henvisning: 'helsepersonelloven kapittel 5 (§ 22), slik den lød før 1. juli 2026',
      gyldigTil: '2026-06-30',
    },
  },
  {
    ...consentUnclear,
    row: 'samtykke-uavklart/fengsel',
    etat: 'kriminalomsorg',
    basis: { ...practice, henvisning: 'Praksis; boligsosialloven § 9 (avsenderens taushetsplikt avgjør)' },
  },
  {
    id: 'ikke-mottatt',
    row: 'ikke-mottatt',
    profiles: [...planned, ...short],
    opens: 'varsel-uten-kvittering',
    closedBy: ['varsel-mottatt', 'varsel-besvart', 'varsel-tilbakekalt', 'ut', ...deeds],
    ladder: [{ trinn: 'over-frist', fra: { slag: 'etter', antall: 1, enhet: 'virkedager' } }],
    responsible: 'mottaker',
    agreeable: true,
    basis: practice,
    hides: [],
    nb: {
      tittel: 'Varselet er ikke mottatt',
      sett: 'Varselet er sendt, og ingen har kvittert.',
      regel: 'Et varsel skal tas imot av en person innen {frist}.',
      lukkesAv: 'Kvitter for varselet, svar på det, eller meld det som er gjort: bolig, ansvarlig eller første møte.',
    },
    en: {
      tittel: 'Notice not received',
      sett: 'The notice was sent, and nobody has receipted it.',
      regel: 'A person takes the notice within {frist}.',
      lukkesAv: 'Receipt the notice, answer it, or report what is done: a home, a responsible or a first meeting.',
    },
  },
  {
    ...unanswered,
    row: 'ikke-besvart',
    opens: 'varsel-uten-svar',
    closedBy: [...unanswered.closedBy, ...deeds],
    ladder: [{ trinn: 'over-frist', fra: { slag: 'etter', antall: 3, enhet: 'virkedager' } }],
    agreeable: true,
    basis: practice,
    nb: {
      tittel: 'Varselet er ikke besvart',
      sett: 'Varselet er mottatt, og ikke besvart.',
      regel: 'Et mottatt varsel skal besvares innen {frist}.',
      lukkesAv:
        'Svar på varselet: kan, kan ikke, under arbeid, venteliste eller ikke ansvarlig. Eller meld det som er gjort: bolig, ansvarlig eller første møte.',
    },
    en: {
      tittel: 'Notice not answered',
      sett: 'The notice was received, and not answered.',
      regel: 'A received notice is answered within {frist}.',
      lukkesAv:
        'Answer the notice: can, cannot, under way, queue, or not ours. Or report what is done: a home, a responsible or a first meeting.',
    },
  },
  {
    ...unanswered,
    row: 'ikke-besvart/klar',
    opens: 'klar-uten-svar',
    ladder: [{ trinn: 'over-frist', fra: { slag: 'etter', antall: 2, enhet: 'timer' } }],
    agreeable: false,
    basis: {
      slag: 'lov',
      henvisning: 'FOR-2011-11-18-1115 § 11 (straks; her satt til 2 timer, alle dager)',
      lenke: 'https://lovdata.no/forskrift/2011-11-18-1115/%C2%A711',
      gyldigFra: '2019-01-01',
    },
    nb: {
      tittel: 'Meldt klar, og ikke besvart',
      sett: 'Personen er meldt klar, og kommunen har ikke svart.',
      regel: 'Kommunen skal straks svare om den kan ta imot den som er meldt klar; her innen {frist}.',
      lukkesAv: 'Svar om kommunen kan ta imot, og hvis ikke når.',
    },
    en: {
      tittel: 'Reported ready, and not answered',
      sett: 'The person is reported ready, and the municipality has not answered.',
      regel: 'The municipality answers at once whether it can receive; here within {frist}.',
      lukkesAv: 'Answer whether the municipality can receive, and if not, when.',
    },
  },
];
