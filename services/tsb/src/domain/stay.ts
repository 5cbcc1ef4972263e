import type { EventOfAgency } from '@overgang/contracts/events';

type Clinical = EventOfAgency<'tsb'>['type'];

/** What a clinic's events say of a stay. There are two ways out: as planned, and broken off. */
export const stay = {
  begins: ['no.overgang.tsb.innlagt.v1'],
  ends: ['no.overgang.tsb.utskrevet.v1', 'no.overgang.tsb.avbrutt-behandling.v1'],
  during: [
    'no.overgang.tsb.utskrivningsklar.v1',
    'no.overgang.tsb.utskrivningsklar-avmeldt.v1',
    'no.overgang.tsb.overfort.v1',
  ],
  plans: { type: 'no.overgang.tsb.utskrivning-planlagt.v1', days: 'utskrivning' },
  whenever: [
    'no.overgang.tsb.utskrivning-trukket.v1',
    'no.overgang.tsb.fastlege-orientert.v1', // too late is possible, and must be told
    'no.overgang.tsb.behandlingsplass-tilbudt.v1',
  ],
} as const satisfies Record<'begins' | 'ends' | 'during' | 'whenever', readonly Clinical[]> & {
  readonly plans: { readonly type: Clinical; readonly days: string };
};
