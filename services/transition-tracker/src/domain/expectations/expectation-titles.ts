import type { Expectation } from './expectation.ts';
import { expectations } from './expectations.ts';

const first: ReadonlyMap<string, Expectation> = new Map(expectations.toReversed().map((row) => [row.id, row]));

/** The first row of a rule, which speaks for all of them; undefined where the catalogue does not have it. */
export const firstRowOf = (forventning: string): Expectation | undefined => first.get(forventning);

/** The title of a rule with no case in mind; its id where the catalogue does not have it. */
export const titleOf = (forventning: string): string => firstRowOf(forventning)?.nb.tittel ?? forventning;
