import type { Field } from '../disclosure/disclosure-bases.ts';
import { expectationOf } from '../expectations/expectations.ts';
import type { Gap } from '../expectations/gap.ts';

const withoutPlan = expectationOf({ row: 'ut-uten-plan' });

/**
 * A gap as a reader may be told of it. Only treatment is broken off: whoever may not know how the person left is told of an
 * exit without a plan, which asks the same of them. The gap keeps its id, since that is made before it comes here.
 */
export const toldAs = (gap: Gap, fields: ReadonlySet<Field>): Gap =>
  gap.expectation === 'avbrudd-uten-oppfolging' && !fields.has('mate')
    ? { ...gap, expectation: withoutPlan.id, row: withoutPlan.row, basis: withoutPlan.basis }
    : gap;
