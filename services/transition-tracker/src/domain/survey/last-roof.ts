import { compareDays } from '@overgang/calendar';
import { isHome } from './housing.ts';
import { isGivenUp, isPermanent, type Open } from './open-homes.ts';
import type { Survey } from './survey.ts';

/** A roof for a time, from the first night after the exit, until the day on which it ends. */
export interface LastRoof {
  readonly home: string;
  readonly from: string;
  readonly end: string;
}

const isForATime = (open: Open): boolean => open.home.slag === 'midlertidig' && !isGivenUp(open);

/** For sorting: what has no end ends after everything. */
const endOf = ({ end }: Open): string => end ?? '9999-12-31';

/** The temporary roof that ends last, where nothing is known to come after it; undefined without one, or before a date. */
export const lastRoofOf = (s: Survey): LastRoof | undefined => {
  const day = s.out?.sannsynlig;
  if (day === undefined || !s.opens.some(isForATime)) return undefined;
  if (isHome(s.exit?.til) || s.exit?.til === 'institusjon') return undefined;
  const roofs = s.opens.filter((open) => isPermanent(open) || isForATime(open));
  const [last] = roofs.toSorted((a, b) => compareDays(endOf(b), endOf(a)));
  if (last?.end === undefined || !isForATime(last) || last.end <= day) return undefined;
  return { home: last.home.home, from: last.from > day ? last.from : day, end: last.end };
};
