import type { Utsted } from '@overgang/contracts';
import type { Home } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import { earliest } from '../records/earliest.ts';
import { covers, firstOf, isGivenUp, isPermanent, type Loss, type Open, uncovered } from './open-homes.ts';

/** A home that can be lived in only after the exit. */
export interface LateHome {
  readonly home: Home;
  /** The first night it can be slept in. */
  readonly from: string;
  /** Nights from the exit until then, those under a temporary roof left out. */
  readonly nights: number;
}

/** How the nights after the exit stand. Without a known exit day: as things are said to be. */
export interface Housing {
  readonly state: 'ingen' | 'midlertidig' | 'for-sent' | 'pa-plass';
  /** A home that was there has been taken back, ended or lost, and none has come instead. */
  readonly broken: boolean;
  /** The home in place, where we know it. */
  readonly home: Home | undefined;
  /** Where the state is 'for-sent', and only there. */
  readonly late: LateHome | undefined;
  /** A roof on the night of the exit. */
  readonly roof: boolean;
  /** The first day with any roof, when that lies after the exit. */
  readonly roofFrom: string | undefined;
  /** When anything was last told of a home. */
  readonly since: Instant;
}

interface Asked {
  readonly homes: readonly Home[];
  /** The same, with the nights that they can be slept in. */
  readonly opens: readonly Open[];
  /** The day of the exit, known or likely. */
  readonly day: string | undefined;
  /** Where the institution said the person went. */
  readonly til: Utsted | undefined;
  readonly lost: readonly Loss[];
  /** Emergency shelter is all the person may be given: then a temporary roof is what is asked for. */
  readonly shelterOnly: boolean;
}

const roofs: ReadonlySet<Utsted> = new Set([
  'egen-bolig',
  'kommunal-bolig',
  'midlertidig-botilbud',
  'hos-familie',
  'hos-venner',
  'institusjon',
]);

/** Whether the place is a roof for the night. Unknown is not. */
export const isRoof = (place: Utsted | undefined): boolean => place !== undefined && roofs.has(place);

/** Whether the place is a home of the person's own. */
export const isHome = (place: Utsted | undefined): boolean => place === 'egen-bolig' || place === 'kommunal-bolig';

type Found = Omit<Housing, 'broken' | 'since'>;

const none = { home: undefined, late: undefined, roofFrom: undefined } as const;

const isAhead = (open: Open, day: string): boolean =>
  open.from > day && (open.end === undefined || open.end > open.from);

const onDay = (asked: Asked, day: string, opens: readonly Open[]): Found => {
  const permanent = opens.filter((open) => isPermanent(open) || asked.shelterOnly);
  const inPlace = firstOf(permanent.filter((open) => covers(open, day)));
  if (inPlace !== undefined || isHome(asked.til)) {
    return { ...none, state: 'pa-plass', home: inPlace?.home, roof: true };
  }
  const roof = isRoof(asked.til) || opens.some((open) => covers(open, day));
  const ahead = opens.filter((open) => isAhead(open, day));
  const roofFrom = earliest(...ahead.map((open) => open.from));
  const late = firstOf(ahead.filter((open) => permanent.includes(open)));
  if (late === undefined) return { ...none, state: roof ? 'midlertidig' : 'ingen', roof, roofFrom };
  const bridges = opens.filter((open) => !permanent.includes(open));
  const nights = uncovered(bridges, day, late.from);
  if (nights === 0) return { ...none, state: 'pa-plass', home: late.home, roof, roofFrom };
  return { ...none, state: 'for-sent', late: { home: late.home, from: late.from, nights }, roof, roofFrom };
};

const withoutDay = (asked: Asked, opens: readonly Open[]): Found => {
  const current = opens.filter((open) => open.end === undefined);
  const home = firstOf(current.filter((open) => isPermanent(open) || asked.shelterOnly))?.home;
  if (home !== undefined) return { ...none, state: 'pa-plass', home, roof: true };
  const roof = opens.some((open) => !isGivenUp(open));
  return { ...none, state: roof ? 'midlertidig' : 'ingen', roof };
};

const nothing: Housing = { ...none, state: 'ingen', broken: false, since: 0, roof: false };

/** How the nights after the exit stand, from the homes that belong to the transition. */
export const housingOf = (asked: Asked): Housing => {
  const { homes, opens, day, til, lost } = asked;
  if (homes.length === 0 && til === undefined) return lost.length === 0 ? nothing : { ...nothing, broken: true };
  const found = day === undefined ? withoutDay(asked, opens) : onDay(asked, day, opens);
  const ended = homes.some((home) => home.ended !== undefined) || lost.length > 0;
  const since = Math.max(0, ...homes.map((home) => home.at));
  return { ...found, broken: ended && found.state !== 'pa-plass', since };
};
