import { osloDayOf } from '@overgang/calendar';
import type { Unrecorded } from '@overgang/contracts/events';
import { isExit, type Stay, stayOf } from './stay.ts';
import type { TsbFact } from './tsb-fact.ts';

/** What cannot be true of a stay in a clinic. */
export type TsbRefusal =
  | 'utskrivning-for-innleggelse'
  | 'innleggelse-etter-utskrivning'
  | 'allerede-innlagt'
  | 'allerede-utskrevet'
  | 'plan-etter-utskrivning'
  | 'periode-for-innleggelse';

type Answer = { readonly code: TsbRefusal; readonly path: string } | undefined;

const isBefore = (one: string, other: string): boolean => Date.parse(one) < Date.parse(other);
const admittedAt = (stay: Stay): string | undefined => (stay.state === 'not-admitted' ? undefined : stay.admittedAt);
const leftAt = (stay: Stay): string | undefined => (stay.state === 'left' ? stay.leftAt : undefined);

/** Judges by when things happened, never by when they were told: a late fact about a closed stay is welcome. */
export const whyImpossible = (fact: Unrecorded<TsbFact>, standing: readonly TsbFact[]): Answer => {
  const stay = stayOf(standing);
  if (fact.type === 'no.overgang.tsb.innlagt.v1') return whyNotAdmit(fact.time, stay);
  if (isExit(fact)) return whyNotLeave(fact.time, stay);
  if (fact.type === 'no.overgang.tsb.utskrivning-planlagt.v1')
    return whyNotPlan(fact.time, fact.data.utskrivning.senest, stay);
  if (fact.type === 'no.overgang.tsb.utskrivningsklar.v1') return whyNotReady(fact.time, stay);
  return undefined;
};

const whyNotAdmit = (at: string, stay: Stay): Answer => {
  const left = leftAt(stay);
  if (left !== undefined && isBefore(left, at)) return { code: 'innleggelse-etter-utskrivning', path: 'time' };
  const before = admittedAt(stay);
  const moved = before !== undefined && Date.parse(before) !== Date.parse(at);
  return moved ? { code: 'allerede-innlagt', path: 'time' } : undefined;
};

const whyNotLeave = (at: string, stay: Stay): Answer => {
  if (stay.state === 'left') return { code: 'allerede-utskrevet', path: 'type' };
  const admitted = admittedAt(stay);
  const early = admitted !== undefined && isBefore(at, admitted);
  return early ? { code: 'utskrivning-for-innleggelse', path: 'time' } : undefined;
};

const whyNotPlan = (at: string, latest: string, stay: Stay): Answer => {
  const left = leftAt(stay);
  if (left !== undefined && isBefore(left, at)) return { code: 'plan-etter-utskrivning', path: 'time' };
  const admitted = admittedAt(stay);
  const early = admitted !== undefined && latest < osloDayOf(admitted);
  return early ? { code: 'periode-for-innleggelse', path: 'data.utskrivning.senest' } : undefined;
};

const whyNotReady = (at: string, stay: Stay): Answer => {
  const left = leftAt(stay);
  if (left !== undefined && isBefore(left, at)) return { code: 'plan-etter-utskrivning', path: 'time' };
  const admitted = admittedAt(stay);
  const early = admitted !== undefined && isBefore(at, admitted);
  return early ? { code: 'utskrivning-for-innleggelse', path: 'time' } : undefined;
};
