import type { PersonRef } from '@overgang/contracts';
import { uuidV5 } from '@overgang/reproducible-id';
import type { GapsFound } from '../expectations/gap.ts';
import type { Journey, Merge } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import { keyOf } from '../journey/order.ts';
import { unmatchedIn } from '../matching/matches.ts';
import { type Looking, seesBoth } from '../matching/sees-person.ts';
import { type PlaceOf, whoCanPlace } from '../matching/who-can-place.ts';
import { viewersOf } from '../readers/viewers.ts';
import { surveyOf } from '../survey/survey.ts';
import type { Decided, Decider, Sign } from './wish.ts';

/** One of two that are said to be one: what is known by that ref, and by what of theirs they were named. */
export interface Known {
  readonly personRef: string;
  readonly journey: Journey;
  readonly found: GapsFound;
  readonly sign: Sign;
}

/** Who decides about persons, why, and when. */
export interface PersonDecider extends Decider {
  readonly placeOf: PlaceOf;
  readonly grunn: string;
  readonly now: Instant;
}

const isSeen = ({ journey, found, sign }: Known, { audiences, placeOf, now }: PersonDecider): boolean => {
  const includes = (all: readonly string[]): boolean => all.some((one) => audiences.includes(one));
  if ('hendelse' in sign) {
    const message = unmatchedIn(journey).find((each) => keyOf(each) === sign.hendelse);
    return message !== undefined && journey.grad !== 'strengt-fortrolig' && includes(whoCanPlace(message, placeOf));
  }
  const s = surveyOf(journey, sign.transition);
  return s !== undefined && includes(viewersOf(s, found.closed, now).map(({ audience }) => audience));
};

const asRef = (ref: string): PersonRef => ref as PersonRef; // a journey is kept under one

/**
 * Says that two refs are one person: for somebody who sees both of what names them. Clinic and prison, who never see each
 * other's, cannot. The smaller ref is kept, so that it is the same one whoever was named first.
 */
export const decideOnMerge = (one: Known, other: Known, decider: PersonDecider): Decided => {
  if (!isSeen(one, decider) || !isSeen(other, decider)) return { kind: 'refused', why: 'finnes-ikke' };
  if (one.personRef === other.personRef) return { kind: 'standing' };
  const [kept, innlemmet] =
    one.personRef < other.personRef ? [one.personRef, other.personRef] : [other.personRef, one.personRef];
  const data = { innlemmet: asRef(innlemmet), grunn: decider.grunn, avgjortAv: decider.enhet };
  return {
    kind: 'decided',
    subject: kept,
    event: { type: 'no.overgang.sporing.personer-slatt-sammen.v1', data },
  };
};

/** What a merge is called where refs are not to be seen. */
export const idOfMerge = ({ key }: Pick<Merge, 'key'>): string => uuidV5(`merge ${key}`);

/** The merges in a journey that somebody may know of, and may undo. */
export const mergesSeen = (journey: Journey, looking: Looking): readonly Merge[] =>
  (journey.merged ?? []).filter((merge) => seesBoth(journey, merge, looking));

/** Undoes a merge, or the latest where none is named: for whoever decided it, and for somebody who sees both. */
export const decideOnParting = (
  journey: Journey,
  sammenslaing: string | undefined,
  decider: PersonDecider,
): Decided => {
  const merge = (journey.merged ?? []).findLast(
    (each) =>
      (sammenslaing === undefined || idOfMerge(each) === sammenslaing) &&
      (each.av === decider.enhet || seesBoth(journey, each, decider)),
  );
  if (merge === undefined) return { kind: 'refused', why: 'finnes-ikke' };
  const [kept, utskilt] = merge.pair;
  const data = { utskilt: asRef(utskilt), grunn: decider.grunn, avgjortAv: decider.enhet };
  return { kind: 'decided', subject: kept, event: { type: 'no.overgang.sporing.personer-skilt.v1', data } };
};
