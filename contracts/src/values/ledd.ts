import { z } from 'zod';

/** A link: one thing that must be in place before the exit. */
export const Ledd = z.enum(['bolig', 'nav', 'ansvarlig', 'helse', 'aktivitet']);
export type Ledd = z.output<typeof Ledd>;

/** The state of one link, as the tracker sees it. */
export const LeddTilstand = z.enum(['ikke-aktuelt', 'ukjent', 'trengs', 'under-arbeid', 'pa-plass', 'brutt']);
export type LeddTilstand = z.output<typeof LeddTilstand>;

/** The state of the links of one transition. A link that is left out is unknown. */
export const LeddTilstander = z.strictObject({
  bolig: LeddTilstand.optional(),
  nav: LeddTilstand.optional(),
  ansvarlig: LeddTilstand.optional(),
  helse: LeddTilstand.optional(),
  aktivitet: LeddTilstand.optional(),
});
export type LeddTilstander = z.output<typeof LeddTilstander>;
