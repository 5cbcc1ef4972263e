import { osloDayOf } from '@overgang/calendar';
import type { Etat } from '@overgang/contracts';
import { type Disclosure, disclosureTo } from '../disclosure/disclosure.ts';
import type { Agreements } from '../expectations/agreements.ts';
import type { Ask } from '../expectations/occasion.ts';
import type { Instant } from '../journey/observation.ts';
import type { Survey } from '../survey/survey.ts';

/** One way out, at one moment, and what it is judged by. */
export interface StayLook {
  readonly s: Survey;
  readonly now: Instant;
  /** The day whose law counts: of the exit, else today. */
  readonly day: string;
  readonly agreements: Agreements;
  readonly tell: (etat: Etat) => Disclosure;
  /** What the rules without a lead time of their own ask. */
  readonly ask: Ask;
}

/** Each agency is asked about once. */
const tellOnce = (s: Survey, now: Instant): StayLook['tell'] => {
  const known: { [E in Etat]?: Disclosure } = {};
  return (etat) => {
    const disclosure = known[etat] ?? disclosureTo(s, etat, now);
    known[etat] = disclosure;
    return disclosure;
  };
};

/** Looks at a way out at that moment. */
export const lookAtWayOut = (
  s: Survey,
  { now, agreements }: { readonly now: Instant; readonly agreements: Agreements },
): StayLook => {
  const tell = tellOnce(s, now);
  const ask = { s, lead: undefined, disclosureTo: tell };
  return { s, now, day: osloDayOf(s.stay.exit?.at ?? now), agreements, tell, ask };
};
