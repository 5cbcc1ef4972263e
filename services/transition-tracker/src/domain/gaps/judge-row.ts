import { addDays, osloDayOf, startOfOsloDay } from '@overgang/calendar';
import { inForce } from '../disclosure/disclosure-bases.ts';
import { agreedLeadTime, type LeadTimeFound } from '../expectations/agreements.ts';
import type { Expectation, Step } from '../expectations/expectation.ts';
import type { Gap } from '../expectations/gap.ts';
import type { Ask, Occasion } from '../expectations/occasion.ts';
import { situations } from '../expectations/situations.ts';
import type { Instant } from '../journey/observation.ts';
import { earliest } from '../records/earliest.ts';
import { climbLadder } from './climb-ladder.ts';
import { isWaived, takerOf } from './decided-on.ts';
import type { StayLook } from './stay-look.ts';
import { toldFrom } from './told-later.ts';
import { isNobodysMove, responsibleFor } from './whose-move.ts';

/** An expectation that is or will be unmet, before it is asked what hides it. */
export interface Found {
  readonly row: Expectation;
  readonly gap: Gap | undefined;
  readonly changesAt: Instant | undefined;
}

const agreedFor = (row: Expectation, { s, agreements }: StayLook): LeadTimeFound | undefined => {
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

const startOf = (day: string): Instant => startOfOsloDay(day).getTime();

interface Judged {
  readonly row: Expectation;
  readonly agreed: LeadTimeFound | undefined;
  readonly ladder: readonly Step[];
}

/** When the rule's section goes out of force, for somebody who is still inside. */
const lawEndsAt = ({ basis }: Expectation, { s }: StayLook): Instant | undefined =>
  s.exit === undefined && basis.gyldigTil !== undefined ? startOf(addDays(basis.gyldigTil, 1)) : undefined;

/** A section that is to come into force for somebody who is still inside: when the gap is open by it. */
const opensUnderComingLaw = (
  { row, ladder }: Judged,
  occasion: Occasion,
  { s, day }: StayLook,
): Instant | undefined => {
  const { gyldigFra } = row.basis;
  if (s.exit !== undefined || gyldigFra === undefined || gyldigFra <= day) return undefined;
  const from = startOf(gyldigFra);
  const { trinn, changesAt } = climbLadder(ladder, occasion, { now: from, outDay: s.out?.sannsynlig });
  return trinn === undefined ? changesAt : from;
};

const gapOf = ({ row, agreed }: Judged, occasion: Occasion, look: StayLook): Omit<Gap, 'frist' | 'since' | 'trinn'> => {
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

/** Law is not waived. */
const waived = ({ basis, id }: Expectation, { key, tall }: Occasion, { s }: StayLook): boolean =>
  basis.slag !== 'lov' &&
  isWaived({ transition: s.stay.id, expectation: id, occasion: key, ...(tall === undefined ? {} : { tall }) }, s);

const judge = (judged: Judged, occasion: Occasion, look: StayLook): Found => {
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

/** Adds to `found` what a row of the catalogue finds in a way out, on each of its occasions. */
export const judgeRow = (row: Expectation, look: StayLook, found: Found[]): void => {
  const agreed = agreedFor(row, look);
  const open = situations[row.opens](
    row.lead === undefined ? look.ask : { ...look.ask, lead: leadOf(row.lead, agreed) },
  );
  if (open.length === 0) return;
  const ladder = agreed === undefined ? row.ladder : row.ladder.map((step) => moved(step, agreed));
  for (const occasion of open) found.push(judge({ row, agreed, ladder }, occasion, look));
};
