import { findGaps, judgedNotBefore, paymentFor, toldTogether } from './domain/index.ts';
import type { ExplainPorts, ToExplain } from './explain-transition.ts';
import { findJourney } from './storage/journey-table.ts';
import { readObservations } from './storage/observation-table.ts';

type Ports = Pick<ExplainPorts, 'db' | 'clock' | 'agreements' | 'judgedAt'>;

/** Estimates what the municipality would pay for one transition, from all that was told of the person, for one audience. */
export const paymentsOf =
  ({ db, clock, agreements, judgedAt }: Ports) =>
  async ({ audience, personRef, transition }: Omit<ToExplain, 'own'>) => {
    const held = await findJourney(db, personRef);
    if (held === undefined) return undefined;
    const { together } = held;
    const told = toldTogether(personRef, together, await readObservations(db, together ?? [personRef]));
    const now = judgedNotBefore(held.shown, await judgedAt(db), clock.now().getTime());
    const { closed } = findGaps(held.journey, await agreements(db), now);
    return paymentFor(held.journey, told, { audience, transition, now, closed });
  };
