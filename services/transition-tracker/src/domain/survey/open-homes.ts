import { compareDays, nightsBetween, osloDayOf } from '@overgang/calendar';
import type { Home } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import { earliest } from '../records/earliest.ts';

/** That a home was said to be lost: the first day without it, and when that was said. */
export interface Loss {
  readonly per: string;
  readonly at: Instant;
}

/** A home with the nights that it can be slept in: from the first day, until the day on which it is no longer there. */
export interface Open {
  readonly home: Home;
  readonly from: string;
  readonly end: string | undefined;
}

/** From when to when the home can be slept in: moved into early, given up, lost. Undefined: it was taken back. */
export const openAs = (home: Home, lost: readonly Loss[]): Open | undefined => {
  if (home.ended?.how === 'trukket') return undefined;
  const movedIn = home.movedIn === undefined ? home.fra : osloDayOf(home.movedIn);
  const from = movedIn < home.fra ? movedIn : home.fra;
  const lostPer = lost.filter((loss) => loss.at >= home.at && from <= loss.per).map((loss) => loss.per);
  return { home, from, end: earliest(home.til, home.ended?.per, ...lostPer) };
};

/** The homes that were not taken back. */
export const opensOf = (homes: readonly Home[], lost: readonly Loss[]): readonly Open[] =>
  homes.map((home) => openAs(home, lost)).filter((open) => open !== undefined);

/** Whether it ends because somebody ended or lost it, and not because it was for a time. */
export const isGivenUp = ({ home, end }: Open): boolean => end !== undefined && end !== home.til;

/** A bed at a friend's is a roof and no home, and so is a sofa at anybody's. */
export const isPermanent = ({ home }: Open): boolean =>
  home.slag !== 'midlertidig' && home.slag !== 'venner' && home.sofa !== true;

/** Whether it can be slept in on the night that follows the day. */
export const covers = (open: Open, day: string): boolean =>
  open.from <= day && (open.end === undefined || day < open.end);

/** Whether there is a night in it after the day; of a home whose end nobody has said there always is. */
export const lastsBeyond = ({ end }: Open, day: string): boolean => end === undefined || end > day;

/** The one that can be slept in first; of two the same one whatever their order. */
export const firstOf = (opens: readonly Open[]): Open | undefined =>
  opens.toSorted((a, b) => compareDays(a.from, b.from) || (a.home.home < b.home.home ? -1 : 1))[0];

/** Nights from a day until another that none of the roofs covers. */
export const uncovered = (roofsOpen: readonly Open[], from: string, to: string): number => {
  let nights = nightsBetween(from, to);
  let reached = from;
  for (const roof of roofsOpen.toSorted((a, b) => compareDays(a.from, b.from))) {
    const start = roof.from > reached ? roof.from : reached;
    const end = roof.end === undefined || roof.end > to ? to : roof.end;
    if (end <= start) continue;
    nights -= nightsBetween(start, end);
    reached = end;
  }
  return nights;
};
