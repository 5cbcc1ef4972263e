import { z } from 'zod';
import { Traceparent } from '../events/envelope.ts';
import { OvergangId, PersonRef, VarselId } from '../ids.ts';
import { Dato, Tidspunkt } from '../values/dato.ts';
import { KortTekst } from '../values/kort-tekst.ts';
import { Mottaker } from '../values/mottaker.ts';
import { Svar } from '../values/svar.ts';
import { Varselinnhold } from '../values/varselinnhold.ts';

/** A receiver's answer, as it stands. */
export const Varselsvar = z.strictObject({
  svar: Svar,
  fra: Dato.optional(),
  grunn: KortTekst.optional(),
  svart: Tidspunkt,
});
export type Varselsvar = z.output<typeof Varselsvar>;

/**
 * One notice in its receiver's inbox, and what has become of it. Receipt and answer are two things.
 * personRef lets the receiver report about the person without knowing who it is; see the person registry for that.
 */
export const Varsel = z.strictObject({
  varselId: VarselId,
  overgangId: OvergangId,
  personRef: PersonRef,
  slag: z.enum(['ny-overgang', 'endret-overgang', 'mangel', 'trekk-tilbake']),
  mottaker: Mottaker,
  innhold: Varselinnhold,
  /** The basis of this disclosure: a consent, or a section. */
  grunnlag: z.string(),
  sendt: Tidspunkt,
  tilstand: z.enum(['ny', 'mottatt', 'besvart', 'tilbakekalt']),
  kvittert: Tidspunkt.optional(),
  svar: Varselsvar.optional(),
  tilbakekalt: z.strictObject({ tidspunkt: Tidspunkt, grunn: z.string() }).optional(),
  /** The later notice that took this one's place. */
  erstattetAv: VarselId.optional(),
  /** The W3C trace of the report that led to this notice, for the receiver's own tracing; none where time alone did. */
  traceparent: Traceparent.optional(),
});
export type Varsel = z.output<typeof Varsel>;
