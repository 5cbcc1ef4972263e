import { dayInWords } from '@overgang/calendar';
import type { UkobletHendelse } from '@overgang/contracts/board';
import type { UnmatchedReason } from '../journey/journey.ts';
import type { FactObservation } from '../journey/observation.ts';
import type { Unmatched } from '../matching/matches.ts';

const reasons: Readonly<Record<UnmatchedReason, Pick<UkobletHendelse, 'arsak' | 'forklaring'>>> = {
  'ingen-overgang': {
    arsak: 'ingen-overgang',
    forklaring: 'Ingen overgang er kjent for personen. Meldingen kobles når oppholdet meldes.',
  },
  'flere-mulige': { arsak: 'flere-mulige', forklaring: 'Meldingen passer til flere overganger.' },
  'annen-kommune': {
    arsak: 'annen-kommune',
    forklaring: 'Meldingen gjelder en annen kommune enn overgangen.',
  },
  'datoene-passer-ikke': { arsak: 'utenfor-perioden', forklaring: 'Datoene passer ikke til noen overgang.' },
  'ukjent-overgang': {
    arsak: 'ukjent-referanse',
    forklaring: 'Meldingen viser til en overgang som ikke er kjent. Den kobles når overgangen meldes.',
  },
  'ukjent-varsel': { arsak: 'ukjent-referanse', forklaring: 'Svaret gjelder et varsel som ikke er kjent.' },
  'varselet-er-trukket': {
    arsak: 'varselet-er-trukket',
    forklaring:
      'Svaret er ja, men varselet var trukket tilbake. Plassen trengs ikke lenger, om ikke et nytt varsel sier det.',
  },
  skjermet: { arsak: 'ingen-overgang', forklaring: 'Meldingen kan ikke kobles automatisk.' },
  frakoblet: {
    arsak: 'flere-mulige',
    forklaring: 'En person har koblet meldingen fra. Noen må si hvor den hører til.',
  },
};

/** The reason, as the board says it. */
export const reasonInWords = (reason: UnmatchedReason): Pick<UkobletHendelse, 'arsak' | 'forklaring'> =>
  reasons[reason];

const facts: Readonly<Record<FactObservation['kind'], string>> = {
  boligbehov: 'Boligbehov',
  'vedtak-fattet': 'Vedtak om bolig',
  'bolig-sikret': 'Betalt husleie',
  'bolig-mistet': 'Tapt bolig',
  'booppfolging-vedtatt': 'Booppfølging',
  'inntekt-avklart': 'Inntekt',
  'forste-samtale-holdt': 'Første samtale',
  'ansvarlig-oppnevnt': 'Oppnevnt ansvarlig',
  'ansvarlig-byttet': 'Nytt ansvar',
  'overlevering-gjennomfort': 'Overlevering',
  'ansvarlig-fravaerende': 'Fravær hos den ansvarlige',
  'ansvarsgruppe-holdt': 'Møte i ansvarsgruppen',
  'oppfolging-avtalt': 'Avtalt møte',
  'avtale-avlyst': 'Avlyst møte',
  'ikke-mott': 'Ikke møtt',
  'kontakt-oppnadd': 'Kontakt med personen',
  'helseoppfolging-avtalt': 'Helseoppfølging',
  'lar-overtatt': 'LAR',
  'aktivitet-sokt': 'Søkt aktivitet',
  'aktivitet-avtalt': 'Avtalt aktivitet',
  samtykke: 'Samtykke',
  'bistand-takket-nei': 'Nei til hjelp',
  'behandlingsplass-tilbudt': 'Tilbudt behandlingsplass',
};

/** What was told, in a few words; for its sender and the coordinator of its place. */
export const saidInWords = ({ told }: Unmatched, today: string): string => {
  if (told === undefined) return 'Svar på et varsel';
  if ('kind' in told) return facts[told.kind];
  return told.ended === undefined
    ? `Bolig fra ${dayInWords(told.fra, today)}`
    : `Bolig slutt ${dayInWords(told.ended.per, today)}`;
};
