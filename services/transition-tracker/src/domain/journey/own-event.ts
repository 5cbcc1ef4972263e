import type { OvergangEvent } from '@overgang/contracts';

/** Every event that the tracker itself makes. */
export type OwnEvent = Extract<OvergangEvent, { readonly type: `no.overgang.sporing.${string}` }>;
