import type { Journey } from '../journey/journey.ts';
import type {
  FactObservation,
  HomeObservation,
  Observation,
  ObservationKind,
  StayObservation,
} from '../journey/observation.ts';
import { orderOf } from '../journey/order.ts';
import { put } from '../records/put.ts';
import { evolveDecision } from './evolve-decision.ts';
import { evolveHome, unplaced } from './evolve-home.ts';
import { evolveNotice, type NoticeObservation } from './evolve-notice.ts';
import { evolvePerson, move } from './evolve-person.ts';
import { evolveStay } from './evolve-stay.ts';
import { placeAll, placeFact, placeHome } from './place.ts';

const ofStay = (journey: Journey, told: StayObservation): Journey => {
  const is = ({ id }: { readonly id: string }) => id === told.stay;
  return placeAll({ ...journey, stays: put(journey.stays, is, evolveStay(journey.stays.find(is), told)) });
};

const ofHome = (journey: Journey, told: HomeObservation): Journey => {
  const is = ({ home }: { readonly home: string }) => home === told.home;
  const before = journey.homes.find(is);
  const home = evolveHome(before && unplaced(before), told);
  return home === undefined ? journey : { ...journey, homes: put(journey.homes, is, placeHome(journey, home)) };
};

const fact = (journey: Journey, told: FactObservation): Journey => ({
  ...journey,
  facts: [...journey.facts, placeFact(journey, told)],
});

const ofNotice = (journey: Journey, told: NoticeObservation): Journey => {
  const is = ({ id }: { readonly id: string }) => id === told.varsel;
  return { ...journey, notices: put(journey.notices, is, evolveNotice(journey.notices.find(is), told)) };
};

/** Changes nothing in one step: the fold of everything sees to it. */
const ofTheFold = (journey: Journey): Journey => journey;

const clarified = (journey: Journey, told: Extract<Observation, { readonly kind: 'mottaker-avklart' }>): Journey => {
  const notices = journey.notices.map((one) => (one.id === told.varsel ? { ...one, clarified: told.at } : one));
  return move({ ...journey, notices }, told);
};

type Of<K extends ObservationKind> = Extract<Observation, { readonly kind: K }>;

const steps: { readonly [K in ObservationKind]: (journey: Journey, told: Of<K>) => Journey } = {
  'opphold-startet': ofStay,
  'utgang-planlagt': ofStay,
  'plan-trukket': ofStay,
  utskrivningsklar: ofStay,
  'utskrivningsklar-avmeldt': ofStay,
  ut: ofStay,
  overfort: ofStay,
  'gjennomforing-endret': ofStay,
  straffavbrudd: ofStay,
  unnveket: ofStay,
  'moteplikt-fastsatt': ofStay,
  'samordning-startet': ofStay,
  'fastlege-orientert': ofStay,
  bolig: ofHome,
  innflyttet: ofHome,
  'tildeling-trukket': ofHome,
  'bolig-oppsagt': ofHome,
  boligbehov: fact,
  'vedtak-fattet': fact,
  'bolig-sikret': fact,
  'bolig-mistet': fact,
  'booppfolging-vedtatt': fact,
  'inntekt-avklart': fact,
  'forste-samtale-holdt': fact,
  'ansvarlig-oppnevnt': fact,
  'ansvarlig-byttet': fact,
  'overlevering-gjennomfort': fact,
  'ansvarlig-fravaerende': fact,
  'ansvarsgruppe-holdt': fact,
  'oppfolging-avtalt': fact,
  'avtale-avlyst': fact,
  'ikke-mott': fact,
  'kontakt-oppnadd': fact,
  'helseoppfolging-avtalt': fact,
  'lar-overtatt': fact,
  'aktivitet-sokt': fact,
  'aktivitet-avtalt': fact,
  samtykke: fact,
  'bistand-takket-nei': fact,
  'behandlingsplass-tilbudt': fact,
  flyttet: evolvePerson,
  adressegradering: evolvePerson,
  dodsfall: evolvePerson,
  'varsel-mottatt': ofNotice,
  'varsel-besvart': ofNotice,
  'mottaker-avklart': clarified,
  'varsel-bestilt': ofNotice,
  'varsel-tilbakekalt': ofNotice,
  'mangel-overtatt': evolveDecision,
  'mangel-frafalt': evolveDecision,
  'mangel-frafall-opphevet': evolveDecision,
  'hendelse-avvist': evolveDecision,
  'hendelse-gjenapnet': evolveDecision,
  'hendelse-koblet': evolveDecision,
  'hendelse-frakoblet': evolveDecision,
  'personer-slatt-sammen': ofTheFold,
  'personer-skilt': ofTheFold,
  'melding-trukket': ofTheFold,
};

/**
 * One step of the fold. `told` must be newer than everything in the journey; what is taken back and who is one person are
 * the fold's own: see advance.
 */
export const evolve = (journey: Journey, told: Observation): Journey => {
  // The step under a kind takes that kind; TypeScript cannot follow the pairing through a union.
  const step = steps[told.kind] as (journey: Journey, told: Observation) => Journey;
  return { ...step(journey, told), last: orderOf(told) };
};
