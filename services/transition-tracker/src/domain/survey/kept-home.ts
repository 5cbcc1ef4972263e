import { osloDayOf } from '@overgang/calendar';
import type { Home, PlacedFact } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import { isHome } from './housing.ts';
import type { Survey } from './survey.ts';

/** A home that the person had when the stay began, and that somebody must pay for meanwhile. */
export interface KeptHome {
  /** Since when it is known; not before the stay began. */
  readonly since: Instant;
  /** The last day that the rent is paid for, as far as anybody has said. */
  readonly paidTo: string | undefined;
}

type Of<K extends PlacedFact['kind']> = Extract<PlacedFact, { readonly kind: K }>;

/** Said to live in a home of their own: as a tenant, or as an owner. */
const saidToHave = (s: Survey): readonly Instant[] => {
  const said = s.facts.findLast((fact): fact is Of<'boligbehov'> => fact.kind === 'boligbehov');
  if (said === undefined || said.svar === 'ja' || !isHome(said.hvor)) return [];
  return s.lost.some(({ at }) => at >= said.at) ? [] : [said.at];
};

/** With family or a partner the person pays no rent that we know of. */
const isRented = ({ slag }: Home): boolean => slag === 'egen' || slag === 'kommunal';

const toldOf = (s: Survey): readonly Instant[] => {
  const rented = s.opens.filter(({ home, end }) => isRented(home) && end === undefined);
  if (rented.length === 0) return [];
  const entryDay = osloDayOf(s.entered);
  return rented.filter(({ from }) => from <= entryDay).map(({ home }) => home.at);
};

/** The home to keep during the stay; undefined where nobody has said that there is one, or it is lost. */
export const keptHomeOf = (s: Survey): KeptHome | undefined => {
  if (s.lostAt !== undefined) return undefined;
  const known = [...saidToHave(s), ...toldOf(s)];
  if (known.length === 0) return undefined;
  const paid = s.facts.findLast((fact): fact is Of<'bolig-sikret'> => fact.kind === 'bolig-sikret');
  return { since: Math.max(s.entered, Math.min(...known)), paidTo: paid?.betaltTil };
};
