import type { Match } from '../journey/journey.ts';
import type { Observation } from '../journey/observation.ts';
import { keyOf } from '../journey/order.ts';
import type { Survey } from '../survey/survey.ts';

/** Says nothing of how many other transitions there were to choose from: the reader may not know of them. */
const inWords = (match: Match, told: Observation): string => {
  if (!('stay' in match) || match.why === 'navngitt') return '';
  if (match.why === 'person') return ' Koblet hit av en person.';
  const place = 'kommune' in told && told.kommune !== undefined;
  return place
    ? ' Koblet automatisk: person, datoer og kommune passer.'
    : ' Koblet automatisk: person og datoer passer.';
};

/** Why it was laid to this transition when its sender did not say so: ' Koblet automatisk: …'. Said once of a home. */
export const whyHere = ({ homes, facts }: Survey, told: Observation): string => {
  const key = keyOf(told);
  const laid = facts.find((fact) => keyOf(fact) === key) ?? homes.find(({ keys }) => keys[0] === key);
  return laid === undefined ? '' : inWords(laid.match, told);
};
