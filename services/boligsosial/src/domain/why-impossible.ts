import type { EventOfAgency, Unrecorded } from '@overgang/contracts/events';

/** What a housing office cannot report, whatever else is known. */
export type HousingRefusal = 'bolig-slutter-for-start';

/** A home cannot end before it begins. Most have no end; `til` is the last day of those that do. */
export const whyImpossible = (
  fact: Unrecorded<EventOfAgency<'boligsosial'>>,
): { readonly code: HousingRefusal; readonly path: string } | undefined => {
  if (fact.type !== 'no.overgang.boligsosial.bolig-tildelt.v1') return undefined;
  const { fra, til } = fact.data;
  return til !== undefined && til < fra ? { code: 'bolig-slutter-for-start', path: 'data.til' } : undefined;
};
