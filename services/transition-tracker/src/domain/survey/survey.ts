import { osloDayOf } from '@overgang/calendar';
import { type Datoperiode, Ledd, type OvergangId, type Overgangsprofil } from '@overgang/contracts';
import { successorOf } from '../fold/match.ts';
import type { Home, Journey, PlacedFact, Stay } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import { oncePer } from '../records/once-per.ts';
import { type ReckonedRelease, reckonedRelease } from '../sentence/reckoned-release.ts';
import { type Housing, housingOf } from './housing.ts';
import { homeLostAt, needsAfterLoss } from './lost-home.ts';
import { type Open, opensOf } from './open-homes.ts';
import { laterStay } from './other-stays.ts';
import { stayProfileOf } from './stay-profiles.ts';
import { type Need, type Tally, tallyOf } from './tally.ts';

/** All that is known of one transition, from the stay, the homes and the facts that belong to it. Nothing depends on time. */
export interface Survey extends Readonly<Tally> {
  readonly journey: Journey;
  readonly profile: Overgangsprofil;
  readonly facts: readonly PlacedFact[];
  readonly homes: readonly Home[];
  /** Those that were not taken back, with the nights that they can be slept in. */
  readonly opens: readonly Open[];
  readonly entered: Instant;
  /** When the person leaves, or left. */
  readonly out: Datoperiode | undefined;
  /** When they may leave by the sentence that was told. An estimate: no deadline is counted from it. */
  readonly reckoned: ReckonedRelease | undefined;
  /** When that was said; without it, when the stay began. */
  readonly outSince: Instant;
  readonly housing: Housing;
  /** When it was said that the home was lost during the stay, where nothing has come in its place. */
  readonly lostAt: Instant | undefined;
  /** Since when some need has been stated; undefined when none is. */
  readonly neededSince: Instant | undefined;
  /** Nothing is left to arrange: another stay took over, the person died, was expelled or handed over. */
  readonly over: boolean;
}

const outOf = ({ exit, ready, plan }: Stay): Datoperiode | undefined => {
  const since = exit?.at ?? ready;
  if (since === undefined) return plan;
  const day = osloDayOf(since);
  const senest = exit !== undefined || plan === undefined || plan.senest < day ? day : plan.senest;
  return { tidligst: day, sannsynlig: day, senest, visshet: 'bekreftet' };
};

const nobodysToHouse: ReadonlySet<string> = new Set(['utvist', 'utlevert', 'overfort-utlandet']);

const isOver = (journey: Journey, stay: Stay): boolean =>
  journey.dead !== undefined ||
  (stay.exit !== undefined && nobodysToHouse.has(stay.exit.mate)) ||
  laterStay(stay, journey.stays) !== undefined ||
  successorOf(stay, journey.stays) !== undefined;

/** The stay itself, and those that it goes on from: what was said of them holds for it. */
const chainOf = (journey: Journey, stay: Stay): ReadonlySet<OvergangId> =>
  new Set([stay.id, ...journey.stays.filter((one) => successorOf(one, journey.stays) === stay).map(({ id }) => id)]);

/** A home that the person already lived in when the stay began is a home to come back to. */
const isLivedIn = (home: Home, entered: Instant): boolean => home.movedIn !== undefined && home.movedIn < entered;

const belongsTo = (journey: Journey, stay: Stay) => {
  if (journey.stays.length === 1) return ({ match }: Home | PlacedFact) => 'stay' in match;
  const chain = chainOf(journey, stay);
  return ({ match }: Home | PlacedFact) => 'stay' in match && chain.has(match.stay);
};

const wanted = (need: Need | undefined): boolean => need === 'ja';

const neededSince = (needs: Tally['needs']): Instant | undefined => {
  let since: Instant | undefined;
  for (const ledd of Ledd.options) {
    const said = needs[ledd];
    if (said !== undefined && wanted(said.need) && (since === undefined || said.since < since)) since = said.since;
  }
  return since;
};

/** Moved in after the exit, or handed over to those who are there. */
const wasSeen = ({ exit }: Stay, homes: readonly Home[]): boolean =>
  exit !== undefined && (exit.til === 'institusjon' || homes.some(({ movedIn = 0 }) => movedIn >= exit.at));

const survey = (journey: Journey, stay: Stay): Survey => {
  const belongs = belongsTo(journey, stay);
  const facts = journey.facts.filter(belongs);
  const entered = stay.entered ?? stay.since;
  const homes = journey.homes.filter((home) => belongs(home) || isLivedIn(home, entered));
  const tally = tallyOf(stay, facts);
  const out = outOf(stay);
  const day = out?.sannsynlig;
  const { lost } = tally;
  const opens = opensOf(homes, lost);
  const housing = housingOf({
    homes,
    opens,
    day,
    til: stay.exit?.til,
    lost,
    shelterOnly: tally.bistand === 'nodhjelp',
  });
  const lostAt = homeLostAt({ homes, lost, entered, day, housing });
  const needs = needsAfterLoss(tally.needs, lostAt);
  return {
    ...tally,
    needs,
    seen: tally.seen || wasSeen(stay, homes),
    journey,
    profile: stayProfileOf(stay),
    facts,
    homes,
    opens,
    entered,
    out,
    reckoned: reckonedRelease(stay),
    outSince: stay.exit?.at ?? stay.ready ?? stay.planAt ?? entered,
    housing,
    lostAt,
    neededSince: neededSince(needs),
    over: isOver(journey, stay),
  };
};

/** What is known of each transition of a journey, in the order of its stays. */
export const surveysOf = oncePer((journey: Journey): readonly Survey[] =>
  journey.stays.map((stay) => survey(journey, stay)),
);

/** What is known of one transition; undefined when the journey has none by that id. */
export const surveyOf = (journey: Journey, id: string): Survey | undefined =>
  surveysOf(journey).find(({ stay }) => stay.id === id);
