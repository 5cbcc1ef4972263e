import type { OvergangEvent } from './all-events.ts';
import type { Avsender } from './avsender.ts';

/** The recorded events of one sender, or of several: `EventOfAgency<'tsb' | 'felles'>`. */
export type EventOfAgency<A extends Avsender> = Extract<OvergangEvent, { readonly type: `no.overgang.${A}.${string}` }>;
