import { gapIdOf } from '@overgang/reproducible-id';
import type { Gap } from '../expectations/gap.ts';
import { oncePer } from '../records/once-per.ts';
import type { Survey } from '../survey/survey.ts';
import { factsBehind } from './facts-behind.ts';

type GapKey = Pick<Gap, 'transition' | 'expectation' | 'occasion'>;

/** The id of a gap: the same as long as transition, expectation and occasion are. */
export const idOfGap = oncePer(({ transition, expectation, occasion }: GapKey) =>
  gapIdOf(transition, expectation, occasion),
);

const isEmpty = (record: object): boolean => {
  for (const _ in record) return false;
  return true;
};

/** Whether a person has waived the gap, on facts that still stand. */
export const isWaived = (gap: GapKey & Pick<Gap, 'tall'>, s: Survey): boolean => {
  const { frafalt } = s.journey;
  if (isEmpty(frafalt)) return false;
  const waivedOn = frafalt[idOfGap(gap)];
  return waivedOn === '' || waivedOn === factsBehind(s, gap);
};

/** Whoever has said that the gap is theirs to close; undefined while nobody has. */
export const takerOf = (gap: GapKey, { journey: { overtatt } }: Survey): Gap['responsible'] =>
  isEmpty(overtatt) ? undefined : overtatt[idOfGap(gap)];
