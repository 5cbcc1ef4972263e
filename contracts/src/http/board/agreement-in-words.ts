import { z } from 'zod';
import { Orgnr } from '../../ids.ts';
import { Avtaleopphav } from '../../values/avtalt-frist.ts';
import { Dato, Tidspunkt } from '../../values/dato.ts';
import { Forventning } from '../../values/forventning.ts';
import { Sted } from './board-row.ts';

/** What a municipality and an institution have agreed on: lead times that override practice, never law. */
export const Samarbeidsavtale = z.object({
  avtaleId: z.string().min(1).max(100),
  sted: Sted,
  /** Absent: holds for every institution. */
  institusjon: z.object({ orgnr: Orgnr, navn: z.string().min(1).max(120) }).optional(),
  gyldigFra: Dato,
  gyldigTil: Dato.optional(),
  /** The number of the decision that laid it down. */
  versjon: z.int().min(1).optional(),
  /** When it was laid down as it stands, and whose word it was where somebody called; in the list. */
  fastsatt: z
    .object({
      tidspunkt: Tidspunkt,
      opphav: Avtaleopphav,
      av: z.object({ orgnr: Orgnr, navn: z.string().min(1).max(120) }).optional(),
    })
    .optional(),
  frister: z
    .array(
      z.object({
        forventning: Forventning,
        tittel: z.string().min(1).max(120),
        dager: z.int().nonnegative(),
        dagslag: z.enum(['dager', 'virkedager']),
      }),
    )
    .readonly(),
});
export type Samarbeidsavtale = z.output<typeof Samarbeidsavtale>;
