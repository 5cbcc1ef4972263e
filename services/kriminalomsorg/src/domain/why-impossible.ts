import { osloDayOf } from '@overgang/calendar';
import type { EventOfAgency, Unrecorded } from '@overgang/contracts/events';

/** What the prison service cannot report, whatever else is known. */
export type PrisonRefusal = 'avbrudd-slutter-for-start';

/** An interruption of the sentence begins when it happens, and cannot end on an earlier day. Days are Oslo days. */
export const whyImpossible = (
  fact: Unrecorded<EventOfAgency<'kriminalomsorg'>>,
): { readonly code: PrisonRefusal; readonly path: string } | undefined =>
  fact.type === 'no.overgang.kriminalomsorg.straffavbrudd.v1' &&
  fact.data.til !== undefined &&
  fact.data.til < osloDayOf(fact.time)
    ? { code: 'avbrudd-slutter-for-start', path: 'data.til' }
    : undefined;
