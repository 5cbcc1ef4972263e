import { addDays, daysBetween, osloDayOf, startOfOsloDay } from '@overgang/calendar';
import type { Stay } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import { stayProfileOf } from './stay-profiles.ts';

const beganAt = ({ entered, since }: Stay): Instant => entered ?? since;

const startOfDay = (at: Instant): Instant => startOfOsloDay(osloDayOf(at)).getTime();

/** Whether the person is still there after the other stay ended. */
const goesOnPast = ({ exit }: Stay, at: Instant): boolean => exit === undefined || exit.at > at;

/** Out of one and into the next on one day is a transfer, whichever of the two was told of first. */
const beginsAfter = (next: Stay, left: Instant): boolean =>
  beganAt(next) >= left || (beganAt(next) >= startOfDay(left) && goesOnPast(next, left));

/** Served in a treatment institution, and then back in prison: the person did not go out when the treatment ended. */
const takesBack = (next: Stay, left: Instant): boolean =>
  next.etat === 'kriminalomsorg' &&
  (next.form === 'fengsel' || next.form === 'overgangsbolig') &&
  next.formAt !== undefined &&
  next.formAt >= startOfDay(left) &&
  goesOnPast(next, left);

/** The sentence ends while the person is in treatment under § 12: the treatment goes on, and so does its way out. */
const keepsOn = ({ form, formAt, since }: Stay, next: Stay, left: Instant): boolean =>
  form === '§ 12' &&
  next.etat === 'tsb' &&
  goesOnPast(next, left) &&
  beganAt(next) >= startOfOsloDay(addDays(osloDayOf(formAt ?? since), -1)).getTime();

/**
 * The stay that the person is in after they left this one: begun since, or the same day, gone back to, or gone on with.
 * They have been seen, and sleep there; one that somebody has made by hand says neither. A transfer in both directions of straffegjennomføringsloven § 12 is no gap.
 */
export const laterStay = (stay: Stay, stays: readonly Stay[]): Stay | undefined => {
  const { exit } = stay;
  if (exit === undefined) return undefined;
  return stays.find(
    (next) =>
      next !== stay &&
      next.opprettet === undefined &&
      (beginsAfter(next, exit.at) || takesBack(next, exit.at) || keepsOn(stay, next, exit.at)),
  );
};

/** What a clinic is told of another clinic, and a prison of another prison: never one of the other. */
const ofSameKind = (stay: Stay, stays: readonly Stay[]): readonly Stay[] =>
  stays.filter((other) => other !== stay && other.etat === stay.etat);

/**
 * A stay of the same kind that began while this one had not ended, and in which the person still is. Some days of
 * detoxification within a treatment are no contradiction.
 */
export const overlappingStay = (stay: Stay, stays: readonly Stay[]): Stay | undefined => {
  const { entered, exit, escaped } = stay;
  if (entered === undefined || exit !== undefined || escaped !== undefined) return undefined;
  return ofSameKind(stay, stays).find(
    (next) =>
      next.entered !== undefined &&
      next.entered > entered &&
      next.exit === undefined &&
      stayProfileOf(next) !== 'tsb-kort',
  );
};

/** Days that the person had been out of a stay of the same kind when this one began; undefined where there was none. */
export const daysSinceLastExit = (stay: Stay, stays: readonly Stay[]): number | undefined => {
  const { entered } = stay;
  if (entered === undefined || stays.length === 1) return undefined;
  const days = ofSameKind(stay, stays).flatMap(({ exit }) =>
    exit === undefined || exit.at > entered ? [] : [daysBetween(osloDayOf(exit.at), osloDayOf(entered))],
  );
  return days.length === 0 ? undefined : Math.min(...days);
};
