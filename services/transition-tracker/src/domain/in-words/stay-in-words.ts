import { rangeInWords } from '@overgang/calendar';
import type { Fengselshjemmel, Oppholdstype } from '@overgang/contracts';
import type { Form, Institution, StayObservation, WayOut } from '../journey/observation.ts';
import { dayOf, momentOf, type Reading, until, type Words } from '../readers/reading.ts';
import { needsInWords } from './links-in-words.ts';
import { sentenceInWords } from './sentence-in-words.ts';
import { goingTo } from './whereabouts-in-words.ts';

const kinds: Readonly<Record<Oppholdstype | Fengselshjemmel, string>> = {
  avrusning: 'avrusning',
  akutt: 'akutt innleggelse',
  brukerstyrt: 'brukerstyrt innleggelse',
  korttid: 'korttidsbehandling',
  langtid: 'langtidsbehandling',
  'dom-inntil-90-dager': 'dom inntil 90 dager',
  'dom-over-90-dager': 'dom over 90 dager',
  varetekt: 'varetekt',
  forvaring: 'forvaring',
  bot: 'bot',
};

const begun: Readonly<Record<Institution, string>> = {
  tsb: 'Innlagt til behandling',
  kriminalomsorg: 'Innsatt i fengsel',
};

const exits: Readonly<Record<Institution, string>> = { tsb: 'utskrivning', kriminalomsorg: 'løslatelse' };

const left: Readonly<Record<WayOut, string>> = {
  utskrevet: 'Utskrevet',
  avbrutt: 'Behandlingen ble avbrutt',
  loslatt: 'Løslatt',
  utvist: 'Utvist fra landet',
  utlevert: 'Utlevert til et annet land',
  'overfort-utlandet': 'Overført til et annet land',
};

const causes: Readonly<Record<string, string>> = {
  'eget-onske': ' etter eget ønske',
  'institusjonens-beslutning': ' etter institusjonens beslutning',
  'ikke-tilbake-fra-permisjon': ' fordi personen ikke kom tilbake fra permisjon',
};

const forms: Readonly<Record<Form, string>> = {
  fengsel: 'i fengsel',
  '§ 12': 'i institusjon (§ 12)',
  '§ 13': 'i sykehus (§ 13)',
  '§ 16': 'hjemme (§ 16)',
  '§ 16 a': 'hjemme med elektronisk kontroll (§ 16 a)',
  overgangsbolig: 'i overgangsbolig',
};

const onlyOwn = (reading: Reading, text: string): string | undefined => (reading.isOwn ? text : undefined);

/** What the institution said of its own stay. Police matters and how a sentence is served are its own. */
export const stayInWords: Words<StayObservation['kind']> = {
  'opphold-startet': ({ etat, slag, behov, straff }, reading) => {
    const start = reading.kind ? begun[etat] : 'Opphold i institusjon startet';
    return `${start}${reading.isOwn ? `: ${kinds[slag]}.${sentenceInWords(straff)}` : '.'}${needsInWords(behov, reading)}`;
  },
  'utgang-planlagt': ({ etat, periode, behov }, reading) => {
    const planned = reading.kind ? `Ventet ${exits[etat]}` : 'Ventes ut';
    return `${planned}: ${rangeInWords(periode, reading.today)}.${needsInWords(behov, reading)}`;
  },
  'plan-trukket': ({ etat }, { kind }) =>
    kind ? `Datoen for ${exits[etat]} er trukket.` : 'Datoen for når personen ventes ut, er trukket.',
  utskrivningsklar: ({ behov }, reading) =>
    `Meldt ${reading.kind ? 'utskrivningsklar' : 'klar til å reise ut'}.${needsInWords(behov, reading)}`,
  'utskrivningsklar-avmeldt': (_told, { kind }) => `Ikke lenger ${kind ? 'utskrivningsklar' : 'klar til å reise ut'}.`,
  ut: ({ mate, til, arsak }, reading) => {
    const cause = (reading.isOwn && arsak !== undefined && causes[arsak]) || '';
    return `${reading.wayOut ? left[mate] : 'Ute av institusjonen'}${cause}, ${goingTo[til]}.`;
  },
  overfort: ({ tilEnhet }, { unit, nameOf }) =>
    unit ? `Overført til ${nameOf(tilEnhet) ?? 'en annen enhet'}.` : 'Oppholdet fortsetter i en annen enhet.',
  'gjennomforing-endret': ({ form, fra, straff }, reading) => {
    const since = fra === undefined ? '' : ` fra ${dayOf(fra, reading)}`;
    return onlyOwn(reading, `Straffen gjennomføres ${forms[form]}${since}.${sentenceInWords(straff)}`);
  },
  straffavbrudd: ({ til }, reading) =>
    `${reading.kind ? 'Straffen er avbrutt' : 'Midlertidig ute av institusjonen'}${until(til, reading)}.`,
  unnveket: (_told, reading) => onlyOwn(reading, 'Personen har unnveket.'),
  'moteplikt-fastsatt': ({ forsteMote }, reading) => {
    const meeting = forsteMote === undefined ? '' : `, med første møte ${momentOf(forsteMote, reading)}`;
    return onlyOwn(reading, `Møteplikt er fastsatt${meeting}.`);
  },
  'samordning-startet': (_told, { kind }) => (kind ? 'Samordning mellom etatene er startet.' : undefined),
  'fastlege-orientert': () => 'Fastlegen er orientert.',
};
