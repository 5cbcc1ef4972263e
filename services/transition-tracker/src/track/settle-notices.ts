import {
  type Cause,
  compareOrder,
  evolve,
  findGaps,
  type GapsFound,
  type Journey,
  type OwnEvent,
  orderOf,
  type PersonObserved,
  planNotices,
  toldOf,
} from '../domain/index.ts';
import type { LookMoment, LookSettings } from './look-settings.ts';
import { decisionsOf } from './own-events.ts';

/** Whose notices are settled. */
export interface ToSettle {
  readonly personRef: string;
  readonly journey: Journey;
  /** The report that the look is made for; undefined where time alone asks for it. */
  readonly cause?: Cause | undefined;
}

/** What was decided, and what it leaves. */
export interface Settled {
  readonly journey: Journey;
  readonly found: GapsFound;
  readonly decided: readonly PersonObserved[];
  readonly events: readonly OwnEvent[];
}

/**
 * A decision comes after everything that is known, and so last in the journey: a sender's clock may run ahead of ours, and
 * two looks may be made in one millisecond. Of two notices the later one is then always the newer.
 */
export const decidedAt = ({ last }: Journey, now: Date): string =>
  new Date(Math.max(now.getTime(), last === undefined ? 0 : last[0] + 1)).toISOString();

const inOrder = (decided: readonly PersonObserved[]): readonly PersonObserved[] =>
  decided.toSorted((a, b) => compareOrder(orderOf(a.observation), orderOf(b.observation)));

const asObserved = (event: OwnEvent, { understand }: Pick<LookSettings, 'understand'>): readonly PersonObserved[] => {
  const observation = understand(event);
  return observation === undefined ? [] : [{ personRef: event.subject, observation }];
};

/** A notice that is sent closes one gap and opens the wait for another; more rounds than this would be a rule in a circle. */
const mostRounds = 4;

/** Decides which notices are to be sent and recalled, until nothing more is. */
export const settleNotices = (
  { personRef, journey: known, cause }: ToSettle,
  settings: LookSettings,
  { judgedAt, now }: LookMoment,
): Settled => {
  const events: OwnEvent[] = [];
  const decided: PersonObserved[] = [];
  let journey = known;
  for (let round = 1; ; round += 1) {
    const found = findGaps(journey, settings.agreements, judgedAt);
    const plan = planNotices(journey, found, { personRef, now: judgedAt });
    const decisions = decisionsOf(plan, { refOf: toldOf(journey, personRef), at: decidedAt(journey, now), cause });
    if (decisions.length === 0) return { journey, found, decided, events };
    if (round > mostRounds) throw new Error('The notices of a journey do not settle.');
    const understood = inOrder(decisions.flatMap((event) => asObserved(event, settings)));
    events.push(...decisions);
    decided.push(...understood);
    const isOne = journey.merged === undefined;
    journey = understood.reduce(
      (known, { personRef: of, observation }) => evolve(known, isOne ? observation : { ...observation, of }),
      journey,
    );
  }
};
