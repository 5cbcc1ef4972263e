import { z } from 'zod';
import { MangelId } from '../../ids.ts';
import { Tidspunkt } from '../../values/dato.ts';
import { Ledd } from '../../values/ledd.ts';

/**
 * One thing that happened, in words. `hendelse`: reported by an agency. `varsel`: sent by the tracker. `svar`: receipt or
 * answer to a notice. `mangel`: a gap was seen, grew or closed. `beslutning`: a person decided (match, waiver).
 */
export const Tidslinjeslag = z.enum(['hendelse', 'varsel', 'svar', 'mangel', 'beslutning']);
export type Tidslinjeslag = z.output<typeof Tidslinjeslag>;

export const Tidslinjepost = z.object({
  /** Stable within the transition. */
  id: z.string().min(1).max(200),
  /** When it happened, not when it was told. */
  tidspunkt: Tidspunkt,
  /** When it was told, where that is more than a day later. */
  meldt: Tidspunkt.optional(),
  slag: Tidslinjeslag,
  /** Bokmål, one sentence: 'Planlagt utskrivning satt til 3.–10. mars.' */
  tekst: z.string().min(1).max(300),
  /** Who said so, as the reader may know it. */
  avsender: z.string().min(1).max(120).optional(),
  ledd: Ledd.optional(),
  /** The message was laid to this transition without the sender having named it, and the reader may undo that. */
  kobling: z.object({ hendelse: z.string().min(1).max(300), hvordan: z.enum(['automatisk', 'manuelt']) }).optional(),
  /** A gap was waived, still is, and the reader may take that back. */
  frafall: z.object({ mangelId: MangelId }).optional(),
  /** Two registrations of the person were put together, and the reader may part them again. */
  sammenslaing: z.object({ id: z.uuid() }).optional(),
});
export type Tidslinjepost = z.output<typeof Tidslinjepost>;
