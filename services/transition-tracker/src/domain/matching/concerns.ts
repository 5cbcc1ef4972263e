import type { OvergangId } from '@overgang/contracts';
import { evolveHome } from '../fold/evolve-home.ts';
import { placeFact, placeHome } from '../fold/place.ts';
import type { Match, Stay } from '../journey/journey.ts';
import type { FactObservation, HomeObservation, Observation, PersonObservation } from '../journey/observation.ts';
import { keyOf } from '../journey/order.ts';
import type { Survey } from '../survey/survey.ts';

/** A move counts for the transition that was named, else for a stay that the person was in. */
const isAbout = (stay: Stay, told: PersonObservation): boolean => {
  if (told.kind !== 'flyttet') return true;
  if (told.names !== undefined) return told.names === stay.id;
  return stay.since <= told.at && (stay.exit === undefined || told.at <= stay.exit.at);
};

const isTo = (match: Match | undefined, id: OvergangId): boolean =>
  match !== undefined && 'stay' in match && match.stay === id;

const isOfHome = (s: Survey, told: HomeObservation): boolean => {
  if (s.homes.some(({ home }) => home === told.home)) return true;
  const home = evolveHome(undefined, told);
  return isTo(home && placeHome(s.journey, home).match, s.stay.id);
};

const isOfFact = (s: Survey, told: FactObservation): boolean => {
  const key = keyOf(told);
  return s.facts.some((fact) => keyOf(fact) === key) || isTo(placeFact(s.journey, told).match, s.stay.id);
};

/** Whether what was told belongs to the transition, also where it has been taken back since. `target`: what it takes back. */
export const concerns = (s: Survey, told: Observation, target: Observation | undefined): boolean => {
  switch (told.kind) {
    case 'flyttet':
    case 'adressegradering':
    case 'dodsfall':
      return isAbout(s.stay, told);
    case 'hendelse-avvist':
    case 'hendelse-gjenapnet':
      return false; // it belongs to no transition
    case 'personer-slatt-sammen':
    case 'personer-skilt':
      return (s.journey.merged ?? []).some(({ key }) => key === keyOf(told));
    case 'bolig':
    case 'innflyttet':
    case 'tildeling-trukket':
    case 'bolig-oppsagt':
      return isOfHome(s, told);
    case 'melding-trukket':
      return target !== undefined && target.kind !== 'melding-trukket' && concerns(s, target, undefined);
    case 'varsel-bestilt':
    case 'varsel-tilbakekalt':
    case 'varsel-mottatt':
    case 'varsel-besvart':
    case 'mottaker-avklart':
    case 'mangel-overtatt':
    case 'mangel-frafalt':
    case 'mangel-frafall-opphevet':
    case 'hendelse-koblet':
    case 'hendelse-frakoblet':
      return told.names === s.stay.id;
    default:
      return 'stay' in told ? told.stay === s.stay.id : isOfFact(s, told);
  }
};
