import { addDays, osloDayOf, startOfOsloDay } from '@overgang/calendar';
import type { OvergangId } from '@overgang/contracts';
import type { Agreements } from '../expectations/agreements.ts';
import type { Expectation } from '../expectations/expectation.ts';
import { expectationsFor } from '../expectations/expectations.ts';
import { daysFollowed, type Gap, type GapsFound } from '../expectations/gap.ts';
import type { Journey } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import { earliest } from '../records/earliest.ts';
import { type Survey, surveysOf } from '../survey/survey.ts';
import { type Found, judgeRow } from './judge-row.ts';
import { lookAtWayOut, type StayLook } from './stay-look.ts';
import { disclosureChangesAt } from './told-later.ts';

const isHidden = (row: Expectation, found: readonly Found[]): boolean =>
  found.some((other) => other.gap !== undefined && other.row.hides.includes(row.id));

interface StayFound {
  readonly gaps: readonly Gap[];
  readonly lookAgainAt: Instant | undefined;
  readonly closed: boolean;
  readonly lapsed?: true;
}

const over: StayFound = { gaps: [], lookAgainAt: undefined, closed: true };
/** What is missing still is no transition's any more: everyday services answer for it. */
const lapsed: StayFound = { ...over, lapsed: true };
/** An escape is a police matter: nothing is asked of anybody, and nothing is settled. */
const setAside: StayFound = { ...over, closed: false };

/** When a way out is followed no longer; undefined before the exit. */
const followedUntil = ({ stay: { exit } }: Survey): Instant | undefined =>
  exit && startOfOsloDay(addDays(osloDayOf(exit.at), daysFollowed)).getTime();

const whatShows = (look: StayLook, found: readonly Found[]): StayFound => {
  const gaps: Gap[] = [];
  let changesAt: Instant | undefined;
  for (const one of found) {
    if (isHidden(one.row, found)) continue;
    if (one.gap !== undefined) gaps.push(one.gap);
    changesAt = earliest(changesAt, one.changesAt);
  }
  const isSettled = changesAt === undefined && gaps.every(({ trinn }) => trinn === 'merknad');
  if (look.s.exit !== undefined && isSettled) return over;
  const until = followedUntil(look.s);
  if (until !== undefined && look.now >= until) return lapsed;
  return { gaps, lookAgainAt: earliest(earliest(changesAt, disclosureChangesAt(look)), until), closed: false };
};

/** The institution is asked for nothing of a stay that it has not told of. */
const isNotInstitutions = ({ responsible }: Expectation): boolean => responsible !== 'avsender';

const lookAtStay = (s: Survey, by: Pick<StayLook, 'now' | 'agreements'>): StayFound => {
  const { stay } = s;
  if (stay.escaped !== undefined) return setAside;
  if (s.over) return over;
  const look = lookAtWayOut(s, by);
  const found: Found[] = [];
  const rows = expectationsFor(stay.etat, s.profile);
  for (const row of stay.opprettet === undefined ? rows : rows.filter(isNotInstitutions)) judgeRow(row, look, found);
  return whatShows(look, found);
};

/**
 * What is missing at that moment, and the earliest moment at which time alone changes the answer, or who may know of it.
 * Pure: for every moment between the two the answer is the same. After a death, for an escape, and for a strictly confidential address there
 * is nothing to be found: those are not for a board.
 * @param now what the road has been heard up to, not the wall clock: a receipt may still be on its way.
 */
export const findGaps = (journey: Journey, agreements: Agreements, now: Instant): GapsFound => {
  if (journey.grad === 'strengt-fortrolig') return { gaps: [], closed: [], lapsed: [] };
  const gaps: Gap[] = [];
  const closed: OvergangId[] = [];
  const left: OvergangId[] = [];
  let lookAgainAt: Instant | undefined;
  for (const s of surveysOf(journey)) {
    const found = lookAtStay(s, { now, agreements });
    gaps.push(...found.gaps);
    if (found.closed) closed.push(s.stay.id);
    if (found.lapsed) left.push(s.stay.id);
    lookAgainAt = earliest(lookAgainAt, found.lookAgainAt);
  }
  const all = { gaps, closed, lapsed: left };
  return lookAgainAt === undefined ? all : { ...all, lookAgainAt };
};
