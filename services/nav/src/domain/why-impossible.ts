import type { Unrecorded } from '@overgang/contracts/events';
import type { NavFact } from './nav-fact.ts';

/** What cannot be true of what NAV arranges. */
export type NavRefusal = 'slutter-for-start';

type Answer = { readonly code: NavRefusal; readonly path: string } | undefined;

/** A temporary home cannot end before it begins; first and last night are Oslo days, both included. */
export const whyImpossible = (fact: Unrecorded<NavFact>): Answer =>
  fact.type === 'no.overgang.nav.midlertidig-botilbud.v1' && fact.data.til < fact.data.fra
    ? { code: 'slutter-for-start', path: 'data.til' }
    : undefined;
