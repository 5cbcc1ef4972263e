import { addDays, compareDays, osloDayOf } from '@overgang/calendar';
import type { PersonRef } from '@overgang/contracts';
import type { Notice } from './notice.ts';

/** Why nobody is shown. Whether the notice exists is not told to whom it was not sent. */
export type LookRefusal = 'ikke-mottaker' | 'varsel-lukket';

export type LookDecision =
  | { readonly kind: 'granted'; readonly personRef: PersonRef }
  | { readonly kind: 'refused'; readonly refusal: LookRefusal };

/** What the decision stands on. */
export interface LookCircumstances {
  /** The notice that was named; undefined when there is none. */
  readonly notice: Notice | undefined;
  /** Whether the notice was sent to the one who asks. */
  readonly isReceiver: boolean;
  /** An ISO instant. */
  readonly now: string;
  /** A notice that was never recalled closes by itself after so many days. */
  readonly openForDays: number;
}

/** Who may see whom: the receiver of a notice, while it is open. */
export const decideLook = ({ notice, isReceiver, now, openForDays }: LookCircumstances): LookDecision => {
  if (notice === undefined || !isReceiver) return { kind: 'refused', refusal: 'ikke-mottaker' };
  const lastDay = addDays(osloDayOf(notice.openedAt), openForDays);
  const isOpen = notice.closedAt === undefined && compareDays(osloDayOf(now), lastDay) <= 0;
  return isOpen ? { kind: 'granted', personRef: notice.personRef } : { kind: 'refused', refusal: 'varsel-lukket' };
};
