import type { OvergangEvent } from '@overgang/contracts';

/** Every event that the tracker itself makes. */
export type OwnEvent = Extract<OvergangEvent, { readonly type: `no.overgang.sporing.${string}` }>;

/** What is decided about agreements: about no person. */
export type AgreementOwnEvent = Extract<OwnEvent, { readonly type: `no.overgang.sporing.avtale-${string}` }>;
