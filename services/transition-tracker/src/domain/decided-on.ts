import { gapIdOf } from '@overgang/reproducible-id';
import { factsBehind } from './facts-behind.ts';
import type { Gap } from './gap.ts';
import type { Survey } from './survey.ts';

/** The id of a gap: the same as long as transition, expectation and occasion are. */
export const idOfGap = ({ transition, expectation, occasion }: Pick<Gap, 'transition' | 'expectation' | 'occasion'>) =>
  gapIdOf(transition, expectation, occasion);

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
