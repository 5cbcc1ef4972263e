import type { EventOfAgency } from '@overgang/contracts/events';

/** What the prison service may report: its own events, and those that every agency may send. */
export type PrisonFact = EventOfAgency<'kriminalomsorg' | 'felles'>;
