import { addDays, osloDayOf, startOfOsloDay } from '@overgang/calendar';
import type { Etat, Mottaker, OvergangId } from '@overgang/contracts';
import { type Disclosure, disclosureTo } from '../disclosure/disclosure.ts';
import { inForce } from '../disclosure/disclosure-bases.ts';
import { type Agreements, agreedLeadTime, type LeadTimeFound } from '../expectations/agreements.ts';
import type { Expectation, Step } from '../expectations/expectation.ts';
import { expectationsFor } from '../expectations/expectations.ts';
import { daysFollowed, type Gap, type GapsFound } from '../expectations/gap.ts';
import type { Ask, Occasion } from '../expectations/occasion.ts';
import { situations } from '../expectations/situations.ts';
import type { Journey } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import { earliest } from '../records/earliest.ts';
import { needsFor } from '../survey/needs.ts';
import { type Survey, surveysOf } from '../survey/survey.ts';
import { climbLadder } from './climb-ladder.ts';
import { isWaived, takerOf } from './decided-on.ts';
import { whoCanAct } from './who-can-act.ts';

/** An expectation that is or will be unmet, before it is asked what hides it. */
interface Found {
  readonly row: Expectation;
  readonly gap: Gap | undefined;
  readonly changesAt: Instant | undefined;
}

interface Look {
  readonly s: Survey;
  readonly now: Instant;
  /** The day whose law counts: of the exit, else today. */
  readonly day: string;
  readonly agreements: Agreements;
  readonly tell: (etat: Etat) => Disclosure;
  /** What the rules without a lead time of their own ask. */
  readonly ask: Ask;
}

const agreedFor = (row: Expectation, { s, agreements }: Look): LeadTimeFound | undefined => {
  if (!row.agreeable || agreements.size === 0) return undefined;
  const { kommune, reporter: institusjon } = s.stay;
  return agreedLeadTime(agreements, { kommune, institusjon, forventning: row.id, onDay: osloDayOf(s.entered) });
};

/** The agreed lead time takes the place of the `over-frist` step's; what the step is counted from stays. */
const moved = (step: Step, { leadTime }: LeadTimeFound): Step =>
  step.trinn === 'over-frist' && step.fra.slag !== 'straks'
    ? { ...step, fra: { ...step.fra, antall: leadTime.dager, enhet: leadTime.dagslag } }
    : step;

const basisOf = (row: Expectation, agreed: LeadTimeFound | undefined): Pick<Gap, 'agreed' | 'basis'> => {
  if (agreed === undefined) return { basis: row.basis };
  const { dager: antall, dagslag: enhet } = agreed.leadTime;
  const basis = { slag: 'avtale', henvisning: `Samarbeidsavtale ${agreed.agreement.avtaleId}` } as const;
  return { basis, agreed: { antall, enhet } };
};

const leadOf = (lead: NonNullable<Expectation['lead']>, agreed: LeadTimeFound | undefined): Ask['lead'] =>
  agreed === undefined
    ? { count: lead.antall, unit: lead.enhet }
    : { count: agreed.leadTime.dager, unit: agreed.leadTime.dagslag };

const responsibleFor = (row: Expectation, occasion: Occasion, { s, tell }: Look): Mottaker | undefined => {
  if (row.responsible === 'ingen') return undefined;
  return row.responsible === 'mottaker' ? occasion.receiver : whoCanAct(s, row.responsible, tell);
};

/** Roles whose move is the sender's while they may not be told. */
const fallsBack: ReadonlySet<Expectation['responsible']> = new Set(['boligsosial', 'nav', 'ansvarlig']);

const startOf = (day: string): Instant => startOfOsloDay(day).getTime();

interface Judged {
  readonly row: Expectation;
  readonly agreed: LeadTimeFound | undefined;
  readonly ladder: readonly Step[];
}

/** When the rule's section goes out of force, for somebody who is still inside. */
const lawEndsAt = ({ basis }: Expectation, { s }: Look): Instant | undefined =>
  s.exit === undefined && basis.gyldigTil !== undefined ? startOf(addDays(basis.gyldigTil, 1)) : undefined;

/** A section that is to come into force for somebody who is still inside: when the gap is open by it. */
const opensUnderComingLaw = ({ row, ladder }: Judged, occasion: Occasion, { s, day }: Look): Instant | undefined => {
  const { gyldigFra } = row.basis;
  if (s.exit !== undefined || gyldigFra === undefined || gyldigFra <= day) return undefined;
  const from = startOf(gyldigFra);
  const { trinn, changesAt } = climbLadder(ladder, occasion, { now: from, outDay: s.out?.sannsynlig });
  return trinn === undefined ? changesAt : from;
};

/** Asked of an office that may not be told, about somebody who has left: the institution can do nothing about it any more. */
const isNobodysMove = (row: Expectation, occasion: Occasion, look: Look): boolean => {
  const { s } = look;
  if (s.exit === undefined || row.senderAfterExit || !fallsBack.has(row.responsible)) return false;
  if (responsibleFor(row, occasion, look)?.etat !== s.stay.etat || s.responsible?.etat === s.stay.etat) return false;
  return takerOf({ transition: s.stay.id, expectation: row.id, occasion: occasion.key }, s) === undefined;
};

const gapOf = ({ row, agreed }: Judged, occasion: Occasion, look: Look): Omit<Gap, 'frist' | 'since' | 'trinn'> => {
  const responsible = responsibleFor(row, occasion, look);
  const key = { transition: look.s.stay.id, expectation: row.id, occasion: occasion.key };
  const taker = responsible && takerOf(key, look.s);
  return {
    ...key,
    row: row.row,
    ...(row.ledd === undefined ? {} : { ledd: row.ledd }),
    ...(responsible === undefined ? {} : { responsible: taker ?? responsible }),
    ...basisOf(row, agreed),
    ...(occasion.tall === undefined ? {} : { tall: occasion.tall }),
  };
};

const audienceAgencies = ['boligsosial', 'nav', 'tsb'] as const;

const maySee = (s: Survey, etat: Etat): boolean =>
  etat === 'tsb' ? s.stay.henviser !== undefined : needsFor(s, etat).length > 0;

/** When a consent runs out, or a section of law comes or goes, others see the transition, or no longer do. */
const disclosureChangesAt = ({ s, tell }: Look): Instant | undefined => {
  let changesAt: Instant | undefined;
  for (const etat of audienceAgencies) {
    if (!maySee(s, etat)) continue;
    const disclosure = tell(etat);
    if (disclosure.state !== 'nei') changesAt = earliest(changesAt, disclosure.changesAt);
  }
  return changesAt;
};

/** When a section comes into force by which one of them may be told who may not be told today. */
const toldFrom = ({ s, tell }: Look): Instant | undefined => {
  const ahead = audienceAgencies.map((etat) => (maySee(s, etat) ? tell(etat) : undefined));
  return ahead.reduce<Instant | undefined>(
    (soonest, one) => (one?.state === 'uavklart' ? earliest(soonest, one.changesAt) : soonest),
    undefined,
  );
};

/** Law is not waived. */
const waived = ({ basis, id }: Expectation, { key, tall }: Occasion, { s }: Look): boolean =>
  basis.slag !== 'lov' &&
  isWaived({ transition: s.stay.id, expectation: id, occasion: key, ...(tall === undefined ? {} : { tall }) }, s);

const judge = (judged: Judged, occasion: Occasion, look: Look): Found => {
  const { row, ladder } = judged;
  if (!inForce(row.basis, look.day)) {
    return { row, gap: undefined, changesAt: opensUnderComingLaw(judged, occasion, look) };
  }
  if (waived(row, occasion, look)) return { row, gap: undefined, changesAt: undefined };
  if (isNobodysMove(row, occasion, look)) return { row, gap: undefined, changesAt: toldFrom(look) };
  const { trinn, openedAt, frist, changesAt } = climbLadder(ladder, occasion, {
    now: look.now,
    outDay: look.s.out?.sannsynlig,
  });
  const lawEnds = lawEndsAt(row, look);
  const next = earliest(changesAt, lawEnds);
  if (trinn === undefined) return { row, gap: undefined, changesAt: next === lawEnds ? undefined : next };
  const found = gapOf(judged, occasion, look);
  const gap = { ...found, trinn, since: openedAt, ...(frist === undefined ? {} : { frist }) };
  return { row, gap, changesAt: next };
};

const lookAtRow = (row: Expectation, look: Look, found: Found[]): void => {
  const agreed = agreedFor(row, look);
  const open = situations[row.opens](
    row.lead === undefined ? look.ask : { ...look.ask, lead: leadOf(row.lead, agreed) },
  );
  if (open.length === 0) return;
  const ladder = agreed === undefined ? row.ladder : row.ladder.map((step) => moved(step, agreed));
  for (const occasion of open) found.push(judge({ row, agreed, ladder }, occasion, look));
};

/** Each agency is asked about once. */
const tellOnce = (s: Survey, now: Instant): Look['tell'] => {
  const known: { [E in Etat]?: Disclosure } = {};
  return (etat) => {
    const disclosure = known[etat] ?? disclosureTo(s, etat, now);
    known[etat] = disclosure;
    return disclosure;
  };
};

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

const whatShows = (look: Look, found: readonly Found[]): StayFound => {
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

const lookAtStay = (s: Survey, { now, agreements }: Pick<Look, 'now' | 'agreements'>): StayFound => {
  const { stay } = s;
  if (stay.escaped !== undefined) return setAside;
  if (s.over) return over;
  const tell = tellOnce(s, now);
  const ask = { s, lead: undefined, disclosureTo: tell };
  const look = { s, now, day: osloDayOf(stay.exit?.at ?? now), agreements, tell, ask };
  const found: Found[] = [];
  for (const row of expectationsFor(stay.etat, s.profile)) lookAtRow(row, look, found);
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
