import { osloDayOf } from '@overgang/calendar';
import type { OvergangId } from '@overgang/contracts';
import type { Journey } from '../journey/journey.ts';

/** Stays of one municipality's people, in one institution or in any, that began in a period; both days included. */
export interface WhichStays {
  readonly kommune: string;
  readonly institusjon?: string | undefined;
  readonly fra: string;
  readonly til: string;
}

/** The transitions of a journey that an agreement between these parties would have held for. */
export const transitionsBetween = (
  { stays }: Journey,
  { kommune, institusjon, fra, til }: WhichStays,
): ReadonlySet<OvergangId> =>
  new Set(
    stays
      .filter((stay) => {
        const day = osloDayOf(stay.entered ?? stay.since);
        const isParty = stay.kommune === kommune && (institusjon === undefined || stay.reporter === institusjon);
        return isParty && fra <= day && day <= til;
      })
      .map(({ id }) => id),
  );
