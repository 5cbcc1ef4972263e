import { z } from 'zod';

/** A receiver's answer to a notice. */
export const Svar = z.enum(['kan', 'kan-ikke', 'under-arbeid', 'venteliste', 'ikke-ansvarlig']);
export type Svar = z.output<typeof Svar>;

/** What a notice asks of its receiver: receipt and answer, receipt only, or nothing. */
export const Krever = z.enum(['kvittering-og-svar', 'kvittering', 'ingenting']);
export type Krever = z.output<typeof Krever>;
