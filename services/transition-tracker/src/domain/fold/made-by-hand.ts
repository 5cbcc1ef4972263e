import type { Journey, Stay } from '../journey/journey.ts';
import type { DecisionObservation } from '../journey/observation.ts';
import { keyOf } from '../journey/order.ts';
import { present } from '../records/present.ts';
import { put } from '../records/put.ts';

type Match = Extract<DecisionObservation, { kind: 'hendelse-koblet' }>;

const stayOf = ({ names, target, at, of }: Match, made: NonNullable<Match['opprettet']>): Stay => {
  const { etat, enhet, kommune, bydel, ut, av } = made;
  return present({
    id: names,
    etat,
    reporter: enhet,
    unit: enhet,
    since: at,
    kommune,
    bydel,
    said: kommune,
    behov: {},
    plan: ut,
    planAt: ut && at,
    opprettet: { hendelse: target, av },
    of,
  });
};

const isKnown = ({ facts, homes }: Journey, key: string): boolean =>
  facts.some((fact) => keyOf(fact) === key) || homes.some(({ keys }) => keys.includes(key));

/** The stays with the one that was made with this match. Of a message that has been taken back none is made. */
export const withMade = (journey: Journey, told: Match): Journey => {
  const { opprettet, target, names } = told;
  if (opprettet === undefined || !isKnown(journey, target)) return journey;
  return { ...journey, stays: put(journey.stays, ({ id }) => id === names, stayOf(told, opprettet)) };
};

/** The stays without those whose match stands no longer: to undo it is as if they had never been made. */
export const whileMatched = (journey: Journey): Journey => ({
  ...journey,
  stays: journey.stays.filter(
    ({ id, opprettet }) => opprettet === undefined || journey.koblet[opprettet.hendelse] === id,
  ),
});
