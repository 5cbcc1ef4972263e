import type { MangelId } from '@overgang/contracts';
import { audienceOf } from '../disclosure/audience.ts';
import { type Viewer, viewersOf } from '../readers/viewers.ts';
import { type Survey, surveyOf } from '../survey/survey.ts';
import { type DecidedIn, partyOf } from './decide-on-gap.ts';
import type { Decided, Decider, Wish } from './wish.ts';

/** Whether a viewer may take a waiver back: whoever waived the gap, and the institution. */
export const mayTakeBack = ({ journey }: Survey, mangel: MangelId, { audience, isOwn }: Viewer): boolean => {
  if (journey.frafalt[mangel] === undefined) return false;
  const by = journey.frafaltAv?.[mangel];
  return isOwn || (by !== undefined && audienceOf(by) === audience);
};

/** Takes a waiver back: for whoever waived the gap, and the institution. The gap is open again, if it is. */
export const decideOnWaiver = (
  { journey, found, now }: DecidedIn,
  { transition, mangel, grunn }: Extract<Wish, { slag: 'opphev-frafall' }>,
  { audiences }: Decider,
): Decided => {
  const s = surveyOf(journey, transition);
  const viewers = s === undefined ? [] : viewersOf(s, found.closed, now);
  const viewer = viewers.find((one) => audiences.includes(one.audience) && s && mayTakeBack(s, mangel, one));
  const party = s && viewer && partyOf(s, viewer);
  if (party === undefined) return { kind: 'refused', why: 'finnes-ikke' };
  const data = { mangelId: mangel, overgangId: transition, av: party, grunn };
  return { kind: 'decided', event: { type: 'no.overgang.sporing.mangel-frafall-opphevet.v1', data } };
};
