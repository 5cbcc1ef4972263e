import { z } from 'zod';
import { Dato } from './dato.ts';

/** How sure the sender is of a date range: an estimate, a plan, or confirmed. */
export const Visshet = z.enum(['anslag', 'planlagt', 'bekreftet']);
export type Visshet = z.output<typeof Visshet>;

/** When something will happen, honestly: earliest, likely and latest day (Europe/Oslo), in that order. */
export const Datoperiode = z
  .strictObject({ tidligst: Dato, sannsynlig: Dato, senest: Dato, visshet: Visshet })
  .refine((range) => range.tidligst <= range.sannsynlig && range.sannsynlig <= range.senest, {
    error: 'Datoene må komme i rekkefølgen tidligst, sannsynlig, senest.',
    params: { code: 'datoer-i-feil-rekkefolge' },
  });
export type Datoperiode = z.output<typeof Datoperiode>;
