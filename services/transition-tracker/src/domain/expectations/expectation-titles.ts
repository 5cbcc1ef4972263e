import { expectations } from './expectations.ts';

const titles: ReadonlyMap<string, string> = new Map(expectations.toReversed().map(({ id, nb }) => [id, nb.tittel]));

/** The title of a rule with no case in mind, as its first row says it; its id where the catalogue does not have it. */
export const titleOf = (forventning: string): string => titles.get(forventning) ?? forventning;
