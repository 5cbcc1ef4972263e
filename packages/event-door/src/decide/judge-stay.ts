import { osloDayOf } from '@overgang/calendar';
import type { Fact, RecordedFact } from './fact.ts';
import type { Refusal, StayClash } from './refusal.ts';
import type { StayChronology } from './stay-chronology.ts';

type Role = 'begins' | 'ends' | 'during' | 'plans';

interface Moment {
  readonly role: Role;
  readonly at: number;
  /** Of a plan: the last day on which the stay may end. */
  readonly lastDay: string;
}

/**
 * What cannot be true of the same stay together, pair by pair. A pair clashes whichever of the two was told first, and
 * nothing that is told later takes a clash away but a retraction: so the order of arrival never decides what is refused.
 */
const clashes: Readonly<Partial<Record<`${Role} ${Role}`, (one: Moment, other: Moment) => StayClash | false>>> = {
  'begins begins': (one, other) => one.at !== other.at && 'inngang-alt-meldt',
  'ends ends': () => 'utgang-alt-meldt',
  'begins ends': (begin, end) => end.at < begin.at && 'utgang-for-inngang',
  'begins during': (begin, during) => during.at < begin.at && 'hendelse-for-inngang',
  'ends during': (end, during) => during.at > end.at && 'hendelse-etter-utgang',
  'ends plans': (end, plan) => plan.at > end.at && 'hendelse-etter-utgang',
  // A plan from before the stay may have been overtaken by a later beginning; one from after it has begun may not.
  'begins plans': (begin, plan) =>
    plan.at >= begin.at && plan.lastDay < osloDayOf(new Date(begin.at)) && 'plan-for-inngang',
};

const clashOf = (one: Moment, other: Moment): StayClash | undefined =>
  clashes[`${one.role} ${other.role}`]?.(one, other) || clashes[`${other.role} ${one.role}`]?.(other, one) || undefined;

const roleOf = (type: string, { begins, ends, during, plans }: StayChronology): Role | undefined => {
  if (begins.includes(type)) return 'begins';
  if (ends.includes(type)) return 'ends';
  if (during.includes(type)) return 'during';
  return plans.type === type ? 'plans' : undefined;
};

const momentOf = ({ type, time, data }: Fact, chronology: StayChronology): Moment | undefined => {
  const role = roleOf(type, chronology);
  if (role === undefined) return undefined;
  const days: unknown = role === 'plans' ? Reflect.get(data, chronology.plans.days) : undefined;
  const { senest } = (days ?? { senest: '' }) as { readonly senest: string }; // a Datoperiode, by the contract
  return { role, at: Date.parse(time), lastDay: senest };
};

/** Why a fact cannot be true beside the others of the same stay; judged by when things happened, never by when they were told. */
export const judgeStay = (
  fact: Fact,
  standing: readonly RecordedFact[],
  chronology: StayChronology,
): Refusal<StayClash> | undefined => {
  const moment = momentOf(fact, chronology);
  if (moment === undefined) return undefined;
  for (const told of standing) {
    const other = momentOf(told, chronology);
    const code = other && clashOf(moment, other);
    if (code === undefined) continue;
    const isPlan = code === 'plan-for-inngang' && moment.role === 'plans';
    return { code, path: isPlan ? `data.${chronology.plans.days}.senest` : 'time', against: told.id };
  }
  return undefined;
};
