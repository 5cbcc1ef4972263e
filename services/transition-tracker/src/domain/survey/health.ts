import type { PlacedFact } from '../journey/journey.ts';
import type { Survey } from './survey.ts';

const has = ({ facts }: Survey, is: (fact: PlacedFact) => boolean): boolean => facts.some(is);

/** Somebody has taken over the LAR prescription. */
export const isLarTakenOver = (s: Survey): boolean => has(s, ({ kind }) => kind === 'lar-overtatt');

/** The institution said that the person is in LAR, or LAR is where the follow-up is to be. */
export const isInLar = (s: Survey): boolean =>
  s.stay.lar ?? has(s, (fact) => fact.kind === 'helseoppfolging-avtalt' && fact.hos === 'lar');

/** Outpatient contact has been made, for when the person is out. */
export const hasHealthContact = (s: Survey): boolean =>
  s.stay.outpatient === true || has(s, ({ kind }) => kind === 'helseoppfolging-avtalt') || isLarTakenOver(s);
