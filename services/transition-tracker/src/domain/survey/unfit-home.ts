import type { Egenskap } from '@overgang/contracts';
import type { Home } from '../journey/journey.ts';
import { isPermanent, lastsBeyond, type Open } from './open-homes.ts';
import type { Survey } from './survey.ts';

/** What is asked of a home. Where children live, or come to stay, it must be fit for children. */
const wantedOf = ({ egenskaper = [], barn }: Survey): readonly Egenskap[] => {
  const forChildren: readonly Egenskap[] = barn === 'bor-med' || barn === 'samvaer' ? ['egnet-for-barn'] : [];
  return [...new Set([...egenskaper, ...forChildren])];
};

const isAfter = (s: Survey, open: Open): boolean => s.out === undefined || lastsBeyond(open, s.out.sannsynlig);

/** The homes that are meant for the time after the exit. */
const homesAfter = (s: Survey): readonly Home[] =>
  s.opens.filter((open) => isPermanent(open) && isAfter(s, open)).map(({ home }) => home);

/** Away from a place or a person is not one quality among others: somebody may be in danger. */
const isDistance = (quality: Egenskap): boolean => quality === 'avstand';

/** A home, with how many of the qualities that were asked for it lacks. */
export interface Lacking {
  readonly home: Home;
  readonly count: number;
}

/** The home, where none that is meant for the person has the qualities asked for. Of what a home has nobody may have said. */
export const lackingHomeOf = (s: Survey): Lacking | undefined => {
  if (s.opens.length === 0) return undefined;
  const wanted = wantedOf(s).filter((quality) => !isDistance(quality));
  if (wanted.length === 0) return undefined;
  const counted = homesAfter(s).map((home) => ({
    home,
    count: home.egenskaper === undefined ? 0 : wanted.filter((one) => !home.egenskaper?.includes(one)).length,
  }));
  return counted.every(({ count }) => count > 0) ? counted[0] : undefined;
};

/** How far from what it must be far from a home is, where distance is asked for. */
export interface Nearness {
  readonly home: Home;
  readonly said: 'for-naer' | 'ikke-sagt';
}

/** The home that is not said to be far enough away, where distance is asked for and no home is; else undefined. */
export const nearHomeOf = (s: Survey): Nearness | undefined => {
  if (s.opens.length === 0 || !wantedOf(s).some(isDistance)) return undefined;
  const homes = homesAfter(s);
  if (homes.some(({ egenskaper }) => egenskaper?.some(isDistance))) return undefined;
  const unsaid = homes.find(({ egenskaper }) => egenskaper === undefined);
  const home = unsaid ?? homes[0];
  return home === undefined ? undefined : { home, said: unsaid === undefined ? 'for-naer' : 'ikke-sagt' };
};

/** A sofa that is all there is to sleep on after the exit; undefined where there is a bed, or nothing. */
export const sofaOf = (s: Survey): Home | undefined => {
  if (s.housing.state !== 'midlertidig') return undefined;
  const after = s.opens.filter((open) => isAfter(s, open));
  const hasBed = after.some(({ home }) => home.sofa !== true);
  return hasBed ? undefined : after[0]?.home;
};

/** Municipal homes beyond the first that the person was given for one and the same time, the newest of them last. */
export const surplusHomesOf = (s: Survey): readonly Home[] => {
  if (s.opens.length < 2) return [];
  const given = s.opens.filter((open) => open.home.slag === 'kommunal' && isAfter(s, open));
  const meets = (a: Open, b: Open): boolean => a !== b && lastsBeyond(a, b.from) && lastsBeyond(b, a.from);
  return given
    .filter((one) => given.some((other) => meets(one, other)))
    .map(({ home }) => home)
    .toSorted((a, b) => a.at - b.at)
    .slice(1);
};
