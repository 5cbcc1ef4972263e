import { addDays, addWorkingDays, nightsBetween, startOfOsloDay } from '@overgang/calendar';
import { keptHomeOf } from '../survey/kept-home.ts';
import { type LastRoof, lastRoofOf } from '../survey/last-roof.ts';
import { needsHome } from '../survey/needs.ts';
import type { Survey } from '../survey/survey.ts';
import { lackingHomeOf, nearHomeOf, sofaOf, surplusHomesOf } from '../survey/unfit-home.ts';
import { type Ask, never, type Occasion, once } from './occasion.ts';

const startOf = (day: string): number => startOfOsloDay(day).getTime();

const isDeclined = (s: Survey): boolean => s.needs.bolig?.need === 'takket-nei';

/** Rent that is paid for a while is looked after again a week before it runs out. */
const daysBeforeRentEnds = 7;

const unsecured = (s: Survey): readonly Occasion[] => {
  const home = s.stay.exit === undefined && !isDeclined(s) ? keptHomeOf(s) : undefined;
  if (home === undefined) return never;
  const { since, paidTo } = home;
  if (paidTo === undefined) return once(since);
  if (s.out !== undefined && paidTo >= s.out.sannsynlig) return never;
  return once(Math.max(since, startOf(addDays(paidTo, -daysBeforeRentEnds))), { key: `betalt til ${paidTo}` });
};

const lost = (s: Survey): readonly Occasion[] => {
  if (s.lostAt === undefined || !needsHome(s) || s.exit?.til === 'institusjon') return never;
  const hasRoof = s.housing.roof && s.out !== undefined;
  return once(s.lostAt, hasRoof ? { lowered: true } : {});
};

const near = (s: Survey, said: 'for-naer' | 'ikke-sagt'): readonly Occasion[] => {
  const found = isDeclined(s) ? undefined : nearHomeOf(s);
  return found?.said === said ? once(found.home.at, { key: `${found.home.home} avstand` }) : never;
};

/** Who lives there, and has been seen since the exit, has the home that they have. */
const livesThere = (s: Survey): boolean => s.exit !== undefined && s.seen;

/** From when the next home must be there: so many days before the roof ends, and not before half of the nights are over. */
const warnedFrom = ({ from, end }: LastRoof, { count, unit }: NonNullable<Ask['lead']>): number => {
  const half = addDays(end, -Math.floor(nightsBetween(from, end) / 2));
  const agreed = unit === 'virkedager' ? addWorkingDays(end, -count) : addDays(end, -count);
  return startOf(agreed > half ? agreed : half);
};

const needsRoof = (s: Survey): boolean => {
  const need = s.needs.bolig?.need;
  return need !== 'nei' && need !== 'takket-nei';
};

const endingRoof = (s: Survey): LastRoof | undefined => (needsRoof(s) ? lastRoofOf(s) : undefined);
const keyOf = ({ home, end }: LastRoof): string => `${home} ${end}`;

/** Somebody has met the person after the roof ended, and knows where they are. */
const seenSince = (s: Survey, at: number): boolean =>
  s.facts.some(
    (fact) =>
      fact.kind === 'kontakt-oppnadd' &&
      fact.at >= at &&
      fact.sted !== undefined &&
      fact.sted !== 'uten-tak' &&
      fact.sted !== 'ukjent',
  );

/** What opens the expectations of a home: that it is kept, fits, is one, and is followed by another. */
export const homeSituations = {
  'husleie-ikke-sikret': ({ s }: Ask) => unsecured(s),
  'bolig-tapt-under-opphold': ({ s }: Ask) => lost(s),
  'bolig-tapt-hjemme': ({ s }: Ask) => (s.lostAt === undefined || s.exit !== undefined ? never : once(s.lostAt)),
  'bolig-uten-egenskap': ({ s }: Ask) => {
    const found = isDeclined(s) || livesThere(s) ? undefined : lackingHomeOf(s);
    return found === undefined ? never : once(found.home.at, { key: found.home.home, tall: found.count });
  },
  'bolig-for-naer': ({ s }: Ask) => near(s, 'for-naer'),
  'avstand-ikke-sagt': ({ s }: Ask) => near(s, 'ikke-sagt'),
  'bare-en-sofa': ({ s }: Ask) => {
    if (isDeclined(s) || (livesThere(s) && !needsHome(s))) return never;
    const sofa = sofaOf(s);
    return sofa === undefined ? never : once(sofa.at, { key: sofa.home });
  },
  'flere-boliger': ({ s }: Ask) => {
    const surplus = surplusHomesOf(s);
    const newest = surplus.at(-1);
    return newest === undefined ? never : once(newest.at, { tall: surplus.length });
  },
  'botilbud-utloper': ({ s, lead }: Ask) => {
    const roof = endingRoof(s);
    if (roof === undefined || lead === undefined) return never;
    return once(warnedFrom(roof, lead), { key: keyOf(roof), until: startOf(roof.end) });
  },
  'botilbud-utlopt': ({ s }: Ask) => {
    const roof = endingRoof(s);
    if (roof === undefined || seenSince(s, startOf(roof.end))) return never;
    return once(startOf(roof.end), { key: keyOf(roof) });
  },
} as const satisfies Readonly<Record<string, (ask: Ask) => readonly Occasion[]>>;
