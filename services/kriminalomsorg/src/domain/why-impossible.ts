import { osloDayOf } from '@overgang/calendar';
import type { Unrecorded } from '@overgang/contracts/events';
import type { PrisonFact } from './prison-fact.ts';
import { type PrisonStay, prisonStayOf } from './prison-stay.ts';

/** What cannot be true of a stay in prison. */
export type PrisonRefusal =
  | 'loslatelse-for-innsettelse'
  | 'innsettelse-etter-loslatelse'
  | 'allerede-innsatt'
  | 'allerede-loslatt'
  | 'plan-etter-loslatelse'
  | 'periode-for-innsettelse'
  | 'slutter-for-start';

type Answer = { readonly code: PrisonRefusal; readonly path: string } | undefined;

const isBefore = (one: string, other: string): boolean => Date.parse(one) < Date.parse(other);
const since = (stay: PrisonStay): string | undefined =>
  stay.state === 'not-imprisoned' ? undefined : stay.imprisonedAt;
const until = (stay: PrisonStay): string | undefined => (stay.state === 'released' ? stay.releasedAt : undefined);

/** Judges by when things happened, never by when they were told: a late fact about a closed stay is welcome. */
export const whyImpossible = (fact: Unrecorded<PrisonFact>, standing: readonly PrisonFact[]): Answer => {
  const stay = prisonStayOf(standing);
  switch (fact.type) {
    case 'no.overgang.kriminalomsorg.innsatt.v1':
      return whyNotImprison(fact.time, stay);
    case 'no.overgang.kriminalomsorg.loslatelse.v1':
      return whyNotRelease(fact.time, stay);
    case 'no.overgang.kriminalomsorg.loslatelse-planlagt.v1':
      return whyNotPlan(fact.time, fact.data.loslatelse.senest, stay);
    case 'no.overgang.kriminalomsorg.straffavbrudd.v1':
      return fact.data.til !== undefined && fact.data.til < osloDayOf(fact.time)
        ? { code: 'slutter-for-start', path: 'data.til' }
        : undefined;
    default:
      return undefined;
  }
};

const whyNotImprison = (at: string, stay: PrisonStay): Answer => {
  const released = until(stay);
  if (released !== undefined && isBefore(released, at)) return { code: 'innsettelse-etter-loslatelse', path: 'time' };
  const before = since(stay);
  const moved = before !== undefined && Date.parse(before) !== Date.parse(at);
  return moved ? { code: 'allerede-innsatt', path: 'time' } : undefined;
};

const whyNotRelease = (at: string, stay: PrisonStay): Answer => {
  if (stay.state === 'released') return { code: 'allerede-loslatt', path: 'type' };
  const imprisoned = since(stay);
  const early = imprisoned !== undefined && isBefore(at, imprisoned);
  return early ? { code: 'loslatelse-for-innsettelse', path: 'time' } : undefined;
};

const whyNotPlan = (at: string, latest: string, stay: PrisonStay): Answer => {
  const released = until(stay);
  if (released !== undefined && isBefore(released, at)) return { code: 'plan-etter-loslatelse', path: 'time' };
  const imprisoned = since(stay);
  const early = imprisoned !== undefined && latest < osloDayOf(imprisoned);
  return early ? { code: 'periode-for-innsettelse', path: 'data.loslatelse.senest' } : undefined;
};
