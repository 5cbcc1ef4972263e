import { sporingKilde } from '@overgang/contracts/events';
import {
  compareOrder,
  evolve,
  findGaps,
  foldJourney,
  type GapsFound,
  type Journey,
  type Observation,
  type OwnEvent,
  orderOf,
  planNotices,
} from '../domain/index.ts';
import type { LookMoment, LookSettings } from './look-settings.ts';
import { decisionsOf } from './own-events.ts';

/** Whose notices are settled. */
export interface ToSettle {
  readonly personRef: string;
  readonly journey: Journey;
  /** Everything that was ever told; needed where a decision taken now does not come last. */
  readonly told: readonly Observation[] | undefined;
}

/** What was decided, and what it leaves. */
export interface Settled {
  readonly journey: Journey;
  readonly found: GapsFound;
  readonly decided: readonly Observation[];
  readonly events: readonly OwnEvent[];
}

/**
 * Whether what is decided at this moment comes last in the journey. It does not when somebody's clock runs ahead of ours,
 * or when two looks are made in one millisecond: then only a fold of everything puts the decisions in their place.
 */
export const comesLast = ({ last }: Journey, now: Date): boolean =>
  last === undefined || compareOrder([now.getTime(), now.getTime(), sporingKilde, ''], last) > 0;

const withDecisions = ({ journey, told }: ToSettle, decided: readonly Observation[]): Journey => {
  if (told !== undefined) return foldJourney([...told, ...decided]);
  return decided.toSorted((a, b) => compareOrder(orderOf(a), orderOf(b))).reduce(evolve, journey);
};

/** A notice that is sent closes one gap and opens the wait for another; more rounds than this would be a rule in a circle. */
const mostRounds = 4;

/** Decides which notices are to be sent and recalled, until nothing more is. */
export const settleNotices = (whose: ToSettle, settings: LookSettings, { judgedAt, now }: LookMoment): Settled => {
  const { personRef } = whose;
  const occasion = { personRef, at: now.toISOString() };
  const events: OwnEvent[] = [];
  const decided: Observation[] = [];
  let { journey } = whose;
  for (let round = 1; ; round += 1) {
    const found = findGaps(journey, settings.agreements, judgedAt);
    const decisions = decisionsOf(planNotices(journey, found, { personRef, now: judgedAt }), occasion);
    if (decisions.length === 0) return { journey, found, decided, events };
    if (round > mostRounds) throw new Error('The notices of a journey do not settle.');
    events.push(...decisions);
    decided.push(...decisions.flatMap((event) => settings.understand(event) ?? []));
    journey = withDecisions(whose, decided);
  }
};
