import type { MangelId } from '@overgang/contracts';
import { gapIdOf } from '@overgang/reproducible-id';
import { factsBehind } from './facts-behind.ts';
import type { Gap } from './gap.ts';
import type { Survey } from './survey.ts';

/** The id of a gap: the same as long as transition, expectation and occasion are. */
export const idOfGap = (gap: Pick<Gap, 'transition' | 'expectation' | 'occasion'>): MangelId => {
  const known = ids.get(gap);
  if (known !== undefined) return known;
  const id = gapIdOf(gap.transition, gap.expectation, gap.occasion);
  ids.set(gap, id);
  return id;
};

/** One look asks for the same gap's id some five times, and it is a hash. */
const ids = new WeakMap<object, MangelId>();

const isEmpty = (record: object): boolean => {
  for (const _ in record) return false;
  return true;
};

/**
 * The gap after a person's word on it: somebody took it, or it was waived, on facts that still stand. Law is not waived.
 */
export const decidedOn = (gap: Gap, s: Survey): Gap | undefined => {
  const { frafalt, overtatt } = s.journey;
  if (isEmpty(frafalt) && isEmpty(overtatt)) return gap;
  const id = idOfGap(gap);
  const waivedOn = gap.basis.slag === 'lov' ? undefined : frafalt[id];
  if (waivedOn === '' || waivedOn === factsBehind(s, gap)) return undefined;
  const taker = overtatt[id];
  return taker === undefined || gap.responsible === undefined ? gap : { ...gap, responsible: taker };
};
