import { bydeler, kommuner } from '@overgang/contracts';

/** The name of a municipality, or its number where we know none. */
export const kommuneName = (kommune: string): string => kommuner.get(kommune) ?? kommune;

/** 'Hamar', 'bydel Gamle Oslo'. */
export const placeInWords = (kommune: string, bydel: string | undefined): string =>
  bydel === undefined ? kommuneName(kommune) : `bydel ${bydeler.get(bydel) ?? bydel}`;
