import { z } from 'zod';
import { withoutIdentityNumber } from './identity-number-in-text.ts';

/** An id by which calls and events are traced through several systems. It goes into logs, so never an identity number. */
export const Sporingsid = z
  .string()
  .min(1)
  .max(200)
  .refine(...withoutIdentityNumber('Id-en ser ut som et fødselsnummer. Bruk en id som ikke peker på personen.'));
export type Sporingsid = z.output<typeof Sporingsid>;
