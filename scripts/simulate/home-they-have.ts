import type { Chance } from './chance.ts';
import { dateOf, day, hour, type Step } from './step.ts';
import type { Tell } from './tell.ts';

/** A stay of somebody who has somewhere to live, and who tells of it. */
interface Living {
  readonly tell: Tell;
  readonly enteredAt: number;
  readonly likelyExit: number;
  /** When the stay really ends. */
  readonly end: number;
  readonly kommune: string;
}

/** Most pay for the whole stay, some for a month at a time, and a few forget. */
const rentPaid = ({ tell, likelyExit, end }: Living, saidAt: number, chance: Chance): readonly Step[] => {
  if (chance.happens(0.15)) return [];
  const pay = (at: number, until: number): Step =>
    tell(at, { path: '/v1/personer/bolig/sikring', data: { betaltTil: dateOf(until) } });
  const first = saidAt + chance.between(4, 90) * hour;
  const whole = likelyExit + 30 * day;
  if (chance.happens(0.8)) return [pay(first, whole)];
  const renewed = first + chance.between(20, 27) * day;
  return renewed < end && chance.happens(0.85)
    ? [pay(first, first + 30 * day), pay(renewed, whole)]
    : [pay(first, first + 30 * day)];
};

/** One in twenty loses the home while they are away. */
const lost = ({ tell, end }: Living, saidAt: number, chance: Chance): readonly Step[] => {
  const at = saidAt + chance.between(14, 60) * day;
  if (!chance.happens(0.05) || at >= end) return [];
  return [tell(at, { path: '/v1/personer/bolig/tap', data: { per: dateOf(at + chance.between(0, 30) * day) } })];
};

/** What is told of the home of somebody who needs none: their own, whose rent must be paid meanwhile, or at their family's. */
export const homeTheyHave = (living: Living, chance: Chance): readonly Step[] => {
  const saidAt = living.enteredAt + chance.between(2, 60) * hour;
  if (saidAt >= living.end) return [];
  const isOwn = chance.happens(0.6);
  const data = { behov: 'nei', hvor: isOwn ? 'egen-bolig' : 'hos-familie', kommune: living.kommune };
  const said = living.tell(saidAt, { path: '/v1/personer/boligbehov', data });
  return isOwn ? [said, ...rentPaid(living, saidAt, chance), ...lost(living, saidAt, chance)] : [said];
};

/** Some who need a home find one themselves: a room at their family's, or a sofa, which is none. */
export const homeTheyFind = ({ tell, likelyExit, end, enteredAt }: Living, chance: Chance): readonly Step[] => {
  const at = enteredAt + Math.round((likelyExit - enteredAt) * 0.7);
  if (!chance.happens(0.12) || at >= end) return [];
  const data = {
    slag: chance.oneOf(['familie', 'venner']),
    soveplass: chance.oneOf(['eget-rom', 'sofa', 'sofa']),
    fra: dateOf(likelyExit),
  };
  return [tell(at, { path: '/v1/personer/bolig', data })];
};
