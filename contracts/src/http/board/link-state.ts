import { z } from 'zod';
import { LeddTilstand } from '../../values/ledd.ts';

/** One link on the board, derived from events. `tekst` says the fact behind it when there is one: 'Fra 3. mars'. */
export const LeddPaTavla = z.object({ tilstand: LeddTilstand, tekst: z.string().max(120).optional() });
export type LeddPaTavla = z.output<typeof LeddPaTavla>;

/** The five links of a transition. All five are always there. */
export const LeddenePaTavla = z.object({
  bolig: LeddPaTavla,
  nav: LeddPaTavla,
  ansvarlig: LeddPaTavla,
  helse: LeddPaTavla,
  aktivitet: LeddPaTavla,
});
export type LeddenePaTavla = z.output<typeof LeddenePaTavla>;
