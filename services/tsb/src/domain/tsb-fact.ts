import type { EventOfAgency } from '@overgang/contracts/events';

/** What a clinic may report: its own events, and those that every agency may send. */
export type TsbFact = EventOfAgency<'tsb' | 'felles'>;
