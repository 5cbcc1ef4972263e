import { osloDayOf } from '@overgang/calendar';
import type { EventOfAgency, Unrecorded } from '@overgang/contracts/events';

/** What the prison service cannot report, whatever else is known. */
export type PrisonRefusal = 'avbrudd-slutter-for-start' | 'straff-uten-dom';

interface Impossible {
  readonly code: PrisonRefusal;
  readonly path: string;
}

/** Nobody has been sentenced to a time yet, or to none with an end. */
const withoutLength: ReadonlySet<string> = new Set(['varetekt', 'forvaring']);

/**
 * An interruption of the sentence begins when it happens, and cannot end on an earlier day; days are Oslo days. Remand and
 * forvaring are received without a sentence of a fixed length.
 */
export const whyImpossible = (fact: Unrecorded<EventOfAgency<'kriminalomsorg'>>): Impossible | undefined => {
  if (fact.type === 'no.overgang.kriminalomsorg.straffavbrudd.v1') {
    const { til } = fact.data;
    const endsEarly = til !== undefined && til < osloDayOf(fact.time);
    return endsEarly ? { code: 'avbrudd-slutter-for-start', path: 'data.til' } : undefined;
  }
  if (fact.type === 'no.overgang.kriminalomsorg.innsatt.v1') {
    const { straff, hjemmel } = fact.data;
    return straff !== undefined && withoutLength.has(hjemmel)
      ? { code: 'straff-uten-dom', path: 'data.straff' }
      : undefined;
  }
  return undefined;
};
