import type { EventOfAgency } from '@overgang/contracts/events';

/** What a NAV office may report: its own events, and those that every agency may send. */
export type NavFact = EventOfAgency<'nav' | 'felles'>;
