import { setImmediate as turn } from 'node:timers/promises';
import type { Tx } from '@overgang/database';
import {
  type Agreement,
  asIfAllAlong,
  byMunicipality,
  compareRuns,
  type Journey,
  journeyInTime,
  type Observation,
  partyOf,
  type RunsCompared,
  runThrough,
  type SeenAs,
  toldTogether,
  transitionsBetween,
} from '../domain/index.ts';
import type { AgreementReader } from './agreement-reader.ts';
import { type GoThroughPorts, goThroughPeople } from './go-through-people.ts';

/** What trying rules on the past needs. */
export interface TryRulesPorts extends GoThroughPorts {
  readonly reader: Pick<AgreementReader, 'read'>;
  readonly judgedAt: (tx: Tx) => Promise<number>;
  readonly readObservations: (
    tx: Tx,
    personRefs: readonly string[],
  ) => Promise<ReadonlyMap<string, readonly Observation[]>>;
}

/** Whose lead times, and on which stays. */
export interface RulesToTry {
  readonly agreement: Omit<Agreement, 'gyldigFra' | 'gyldigTil'>;
  /** Stays that began from this day to that day. */
  readonly fra: string;
  readonly til: string;
  /** No more journeys than so many. */
  readonly most: number;
  readonly seenAs: SeenAs;
}

/** How far it has come, or what came of it. */
export type RulesNews =
  | { readonly kind: 'progress'; readonly looked: number; readonly of: number }
  | {
      readonly kind: 'result';
      /** Journeys in which a gap was seen: of others nobody is to know that they are. */
      readonly journeys: number;
      /** Journeys that take too many looks. */
      readonly leftOut: number;
      readonly compared: RunsCompared;
    };

/** Runs past journeys through by the agreements that stand, and by one that is tried. Writes nothing, and locks nobody. */
export const tryRules = async function* (
  ports: TryRulesPorts,
  { agreement, fra, til, most, seenAs }: RulesToTry,
): AsyncGenerator<RulesNews> {
  const { db, reader, judgedAt, readObservations } = ports;
  const { standing, agreements } = await reader.read(db);
  const tried = byMunicipality(asIfAllAlong(standing, agreement));
  const party = partyOf(agreement);
  const until = await judgedAt(db);
  let compared: RunsCompared = new Map();
  let [journeys, leftOut] = [0, 0];
  const runBoth = (journey: Journey, told: readonly Observation[]): void => {
    const transitions = transitionsBetween(journey, { ...party, fra, til });
    if (transitions.size === 0 || journeys + leftOut === most) return;
    const known = journeyInTime(told);
    const by = { until, seenAs, transitions };
    const [one, other] = [agreements, tried].map((each) => runThrough(known, { ...by, agreements: each }));
    if (one === undefined || other === undefined) leftOut += 1;
    else if (one.size + other.size > 0) {
      journeys += 1;
      compared = compareRuns(compared, one, other);
    }
  };
  for await (const { people, looked, of } of goThroughPeople(ports, [party])) {
    const told = await readObservations(
      db,
      people.flatMap(({ personRef, together = [personRef] }) => together),
    );
    for (const { personRef, journey, together } of people) {
      runBoth(journey, toldTogether(personRef, together, told));
      await turn(); // others get their turn: a journey may take many looks
    }
    yield { kind: 'progress', looked, of };
    if (journeys + leftOut === most) break;
  }
  yield { kind: 'result', journeys, leftOut, compared };
};
