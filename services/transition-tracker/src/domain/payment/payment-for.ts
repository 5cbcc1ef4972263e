import type { OvergangId } from '@overgang/contracts';
import type { Betalingsdogn } from '@overgang/contracts/board';
import type { Audience } from '../disclosure/audience.ts';
import type { Journey } from '../journey/journey.ts';
import type { Instant, Observation } from '../journey/observation.ts';
import { type Viewer, viewersOf } from '../readers/viewers.ts';
import { type Survey, surveyOf } from '../survey/survey.ts';
import { sectionNamedBy } from './municipal-notices.ts';
import { openQuestions } from './open-questions.ts';
import { paymentOf } from './payment.ts';
import { paymentInWords } from './payment-in-words.ts';

/** Who asks, about which transition, when, and the transitions of the journey that are settled. */
export interface PaymentReader {
  readonly audience: Audience;
  readonly transition: string;
  readonly now: Instant;
  readonly closed: readonly OvergangId[];
}

/**
 * The institution itself, and the municipality that would pay, as soon as it may know that this is a hospital: by the basis
 * that it was told on, or since the clinic has named a section of the regulation. NAV is the state's, and does not pay.
 */
const mayRead = (s: Survey, viewer: Viewer, now: Instant): boolean => {
  if (viewer.isOwn) return true;
  if (viewer.etat !== 'boligsosial' && viewer.etat !== 'koordinator') return false;
  return viewer.fields.has('etat') || sectionNamedBy(s, now);
};

/** The estimate as this audience may see it at that moment; undefined where it may not. */
export const paymentFor = (
  journey: Journey,
  told: readonly Observation[],
  { audience, transition, now, closed }: PaymentReader,
): Betalingsdogn | undefined => {
  const s = surveyOf(journey, transition);
  const viewer = s && viewersOf(s, closed, now).find((one) => one.audience === audience);
  if (s === undefined || viewer === undefined || !mayRead(s, viewer, now)) return undefined;
  const hasMoved = s.stay.former !== undefined;
  return paymentInWords(paymentOf(s, told, { now }), { now, open: openQuestions, hasMoved });
};
