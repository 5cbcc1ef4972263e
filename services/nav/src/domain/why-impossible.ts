import type { EventOfAgency, Unrecorded } from '@overgang/contracts/events';

/** What NAV cannot report, whatever else is known. */
export type NavRefusal = 'botilbud-slutter-for-start';

/** A temporary home has its first and last night in order. */
export const whyImpossible = (
  fact: Unrecorded<EventOfAgency<'nav'>>,
): { readonly code: NavRefusal; readonly path: string } | undefined =>
  fact.type === 'no.overgang.nav.midlertidig-botilbud.v1' && fact.data.til < fact.data.fra
    ? { code: 'botilbud-slutter-for-start', path: 'data.til' }
    : undefined;
