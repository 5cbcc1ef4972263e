import type { Field } from '../disclosure/disclosure-bases.ts';
import { expectationOf } from '../expectations/expectations.ts';
import type { Gap } from '../expectations/gap.ts';

const withoutPlan = expectationOf({ row: 'ut-uten-plan' });

const withoutReason = expectationOf({ row: 'bolig-uegnet' });

const tellsOfDistance: ReadonlySet<string> = new Set(['bolig-uegnet/avstand', 'bolig-uegnet/avstand-ikke-sagt']);

/**
 * A gap as a reader may be told of it. Only treatment is broken off: whoever may not know how the person left is told of an
 * exit without a plan, which asks the same of them. And whoever may not know what the home must be is told that it does not
 * fit, and not that somebody must keep away. The gap keeps its id, since that is made before it comes here.
 */
export const toldAs = (gap: Gap, fields: ReadonlySet<Field>): Gap => {
  if (gap.expectation === 'avbrudd-uten-oppfolging' && !fields.has('mate')) {
    return { ...gap, expectation: withoutPlan.id, row: withoutPlan.row, basis: withoutPlan.basis };
  }
  return tellsOfDistance.has(gap.row) && !fields.has('egenskaper') ? { ...gap, row: withoutReason.row } : gap;
};
