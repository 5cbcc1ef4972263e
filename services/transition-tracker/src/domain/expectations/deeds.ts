import type { Mottaker } from '@overgang/contracts';
import type { Home, PlacedFact } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import type { Survey } from '../survey/survey.ts';

type Kind = PlacedFact['kind'];

const tellsSince = (s: Survey, since: Instant, kinds: readonly Kind[]): boolean =>
  s.facts.some(({ by, at, kind }) => by === 'nav' && at >= since && kinds.includes(kind));

/** Named somebody of its own who is there still, or booked a first meeting that stands or has been held. */
const hasTakenOn = (s: Survey, since: Instant): boolean => {
  const { responsible, meeting } = s;
  const holds = responsible?.etat === 'nav' && !responsible.away;
  if (holds && tellsSince(s, since, ['ansvarlig-oppnevnt'])) return true;
  const stands = meeting?.state === 'avtalt' || meeting?.state === 'holdt';
  return stands && tellsSince(s, since, ['oppfolging-avtalt', 'forste-samtale-holdt']);
};

/** Of a home whose district nobody has said the municipality is enough. */
const isIn = ({ kommune, bydel }: Home, to: Mottaker): boolean =>
  kommune === to.kommune && (bydel === undefined || bydel === to.bydel);

const hasGivenHome = ({ opens }: Survey, to: Mottaker, since: Instant): boolean =>
  opens.some(({ home }) => home.by === 'boligsosial' && home.at >= since && isIn(home, to));

/**
 * Whether an office has done, since it was written to, what it was asked for: allocated a home, named somebody, booked the
 * meeting. What was taken back again, or called off, is not done. It says more than a receipt or an answer would.
 */
export const hasActedSince = (s: Survey, to: Mottaker, since: Instant): boolean => {
  if (to.etat === 'boligsosial') return hasGivenHome(s, to, since);
  return to.etat === 'nav' && hasTakenOn(s, since);
};
