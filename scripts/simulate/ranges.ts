import type { Chance } from './chance.ts';
import { dateOf, day } from './step.ts';

/** An honest range around a day: wide when it is a guess, narrow when it is confirmed. */
export const rangeAround = (likely: number, told: number, chance: Chance) => {
  const ahead = (likely - told) / day;
  const visshet = ahead > 35 ? 'anslag' : ahead > 10 ? 'planlagt' : 'bekreftet';
  const [before, after] = visshet === 'anslag' ? [14, 28] : visshet === 'planlagt' ? [5, 12] : [1, 3];
  const earliest = Math.max(told, likely - chance.between(1, before) * day);
  return {
    tidligst: dateOf(Math.min(earliest, likely)),
    sannsynlig: dateOf(likely),
    senest: dateOf(likely + chance.between(1, after) * day),
    visshet,
  };
};
