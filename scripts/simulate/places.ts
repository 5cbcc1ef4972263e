import type { Chance } from './chance.ts';

/** Where somebody is to live, and who takes care of it there. */
export interface Home {
  readonly kommune: string;
  readonly bydel?: string;
  /** The key of the housing office. */
  readonly housing: string;
  /** The key of the NAV office. */
  readonly nav: string;
}

const hamar: Home = { kommune: '3403', housing: 'boligsosial-hamar', nav: 'nav-hamar' };
const ringsaker: Home = { kommune: '3411', housing: 'boligsosial-ringsaker', nav: 'nav-ringsaker' };
const stange: Home = { kommune: '3413', housing: 'boligsosial-stange', nav: 'nav-stange' };
const gamleOslo: Home = {
  kommune: '0301',
  bydel: '030101',
  housing: 'boligsosial-gamle-oslo',
  nav: 'nav-gamle-oslo',
};
const grunerlokka: Home = {
  kommune: '0301',
  bydel: '030102',
  housing: 'boligsosial-grunerlokka',
  nav: 'nav-grunerlokka',
};

/** Every place of the demonstration. */
export const places: readonly [Home, ...Home[]] = [hamar, ringsaker, stange, gamleOslo, grunerlokka];

/** A place of residence: mostly Hamar and the two bydeler of Oslo. */
export const somePlace = (chance: Chance): Home =>
  chance.weighed([
    [hamar, 34],
    [ringsaker, 14],
    [stange, 12],
    [gamleOslo, 22],
    [grunerlokka, 18],
  ]);

/** The fields of a post that say where. */
export const whereOf = ({ kommune, bydel }: Home): Record<string, string> =>
  bydel === undefined ? { kommune } : { kommune, bydel };
