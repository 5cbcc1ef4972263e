import type { Kommunenummer, OvergangId } from '@overgang/contracts';
import type { Home, Journey, PlacedFact } from '../journey/journey.ts';
import type { FactObservation } from '../journey/observation.ts';
import { keyOf } from '../journey/order.ts';
import { type UnplacedHome, unplaced } from './evolve-home.ts';
import { matchFor, type ToMatch } from './match.ts';

interface SaidWhere {
  readonly of?: string;
  readonly names?: OvergangId;
  readonly kommune?: Kommunenummer;
}

const whatWhere = (told: SaidWhere): Pick<ToMatch, 'kommune' | 'names' | 'of'> => ({
  ...(told.of === undefined ? {} : { of: told.of }),
  ...(told.kommune === undefined ? {} : { kommune: told.kommune }),
  ...(told.names === undefined ? {} : { names: told.names }),
});

const homeSubject = (home: UnplacedHome): ToMatch => {
  const { keys, by, at, fra, til } = home;
  return { ...whatWhere(home), keys, by, at, home: { fra, ...(til === undefined ? {} : { til }) } };
};

const factSubject = (fact: FactObservation & SaidWhere): ToMatch => ({
  ...whatWhere(fact),
  keys: [keyOf(fact)],
  by: fact.by,
  at: fact.at,
});

/** What matching looks at. */
export const subjectOf = (told: FactObservation | UnplacedHome): ToMatch =>
  'keys' in told ? homeSubject(told) : factSubject(told);

/** The fact with the transition it belongs to. */
export const placeFact = (journey: Journey, fact: FactObservation): PlacedFact => ({
  ...fact,
  match: matchFor(journey, factSubject(fact)),
});

/** The home with the transition it belongs to. */
export const placeHome = (journey: Journey, home: UnplacedHome): Home => ({
  ...home,
  match: matchFor(journey, homeSubject(home)),
});

/** All facts and homes laid anew: after a stay has changed, or a person has decided. */
export const placeAll = (journey: Journey): Journey => ({
  ...journey,
  facts: journey.facts.map((fact) => placeFact(journey, fact)),
  homes: journey.homes.map((home) => placeHome(journey, unplaced(home))),
});
