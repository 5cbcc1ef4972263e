import { osloDayOf } from '@overgang/calendar';
import type { Home } from '../journey/journey.ts';
import type { HomeObservation } from '../journey/observation.ts';
import { keyOf } from '../journey/order.ts';
import { without } from '../records/without.ts';

/** A home before it is laid to a transition. */
export type UnplacedHome = Omit<Home, 'match'>;

const heard = ({ source, id, by, at, recordedAt, home, of, ...told }: HomeObservation) => ({
  source,
  id,
  by,
  at,
  recordedAt,
  home,
  ...(of === undefined ? {} : { of }),
  ...('names' in told && told.names !== undefined ? { names: told.names } : {}),
});

const allocated = (
  before: UnplacedHome | undefined,
  told: Extract<HomeObservation, { kind: 'bolig' }>,
): UnplacedHome => {
  const { kind, bases, ...home } = told;
  const keys = [...(before?.keys ?? []), keyOf(told)];
  const names = told.names ?? before?.names;
  return {
    ...home,
    ...(names === undefined ? {} : { names }),
    ...(before?.movedIn === undefined ? {} : { movedIn: before.movedIn }),
    keys,
  };
};

/**
 * The home after one more thing was said of it, or undefined where that says nothing of any home we know: to take back
 * an unknown home tells nothing, to move into one or to lose one does.
 */
export const evolveHome = (before: UnplacedHome | undefined, told: HomeObservation): UnplacedHome | undefined => {
  switch (told.kind) {
    case 'bolig':
      return allocated(before, told);
    case 'innflyttet': {
      const known = before ?? { slag: 'kommunal' as const, fra: osloDayOf(told.at) };
      const keys = [...(before?.keys ?? []), keyOf(told)];
      return { ...known, ...heard(told), movedIn: told.at, keys };
    }
    case 'tildeling-trukket':
      if (before === undefined) return undefined;
      return {
        ...before,
        ...heard(told),
        ended: { how: 'trukket', per: osloDayOf(told.at) },
        keys: [...before.keys, keyOf(told)],
      };
    case 'bolig-oppsagt': {
      const known = before ?? { slag: 'kommunal' as const, fra: told.per };
      const keys = [...(before?.keys ?? []), keyOf(told)];
      return { ...known, ...heard(told), ended: { how: 'oppsagt', per: told.per }, keys };
    }
  }
};

/** The home with nothing but what was said of it. */
export const unplaced = (home: Home): UnplacedHome => without(home, 'match');
