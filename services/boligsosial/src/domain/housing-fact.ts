import type { EventOfAgency } from '@overgang/contracts/events';

/** What a municipality's housing office may report: its own events, and those that every agency may send. */
export type HousingFact = EventOfAgency<'boligsosial' | 'felles'>;
