import type { EventOfAgency, Unrecorded } from '@overgang/contracts/events';

/** What a clinic cannot report, whatever else is known. */
export type TsbRefusal = 'alder-stemmer-ikke';

/** A patient who is said to be under 18 is in no other age group. */
export const whyImpossible = (
  fact: Unrecorded<EventOfAgency<'tsb'>>,
): { readonly code: TsbRefusal; readonly path: string } | undefined => {
  if (fact.type !== 'no.overgang.tsb.innlagt.v1') return undefined;
  const { under18, alder } = fact.data;
  if (under18 === undefined || alder === undefined || under18 === (alder === 'under-18')) return undefined;
  return { code: 'alder-stemmer-ikke', path: 'data.alder' };
};
