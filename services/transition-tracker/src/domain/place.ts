import { type UnplacedHome, unplaced } from './evolve-home.ts';
import type { Home, Journey, PlacedFact } from './journey.ts';
import { matchFor } from './match.ts';
import type { FactObservation } from './observation.ts';
import { keyOf } from './order.ts';

const kommuneIn = (told: { readonly kommune?: string } | object): { readonly kommune?: string } =>
  'kommune' in told && told.kommune !== undefined ? { kommune: told.kommune } : {};

/** The fact with the transition it belongs to. */
export const placeFact = (journey: Journey, fact: FactObservation): PlacedFact => {
  const { by, at, names } = fact;
  const subject = { keys: [keyOf(fact)], by, at, ...kommuneIn(fact), ...(names === undefined ? {} : { names }) };
  return { ...fact, match: matchFor(journey, subject) };
};

/** The home with the transition it belongs to. */
export const placeHome = (journey: Journey, home: UnplacedHome): Home => {
  const { keys, by, at, names, fra, til } = home;
  const days = { ...(fra === undefined ? {} : { fra }), ...(til === undefined ? {} : { til }) };
  const named = names === undefined ? {} : { names };
  return { ...home, match: matchFor(journey, { keys, by, at, ...kommuneIn(home), ...named, home: days }) };
};

/** All facts and homes laid anew: after a stay has changed, or a person has decided. */
export const placeAll = (journey: Journey): Journey => ({
  ...journey,
  facts: journey.facts.map((fact) => placeFact(journey, fact)),
  homes: journey.homes.map((home) => placeHome(journey, unplaced(home))),
});
