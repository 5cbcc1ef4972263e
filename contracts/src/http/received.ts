import { z } from 'zod';
import { Kilde, MeldingId } from '../events/envelope.ts';
import { OvergangId } from '../ids.ts';
import { Tidspunkt } from '../values/dato.ts';
import { Problem } from './problem.ts';

/** The receipt for a post, given only when it is durable. The same post again gives the same receipt. */
export const Mottatt = z.strictObject({
  meldingId: MeldingId,
  kilde: Kilde,
  /** The transition out of the stay that the post names, where it names one. */
  overgangId: OvergangId.optional(),
  /** When the door recorded it. */
  mottatt: Tidspunkt,
});
export type Mottatt = z.output<typeof Mottatt>;

/** The answer for one element of a batch: its receipt, or why it was refused. */
export const Delsvar = z.strictObject({
  /** The HTTP status that the element would have got alone. */
  status: z.int(),
  mottatt: Mottatt.optional(),
  problem: Problem.optional(),
});
export type Delsvar = z.output<typeof Delsvar>;

/** The answers for a batch, in the order of its elements. */
export const Samlesvar = z.strictObject({ svar: z.array(Delsvar) });
export type Samlesvar = z.output<typeof Samlesvar>;

/** What has become of a post. Kind and time are absent when the same fact had been reported before under another id. */
export const Meldingsstatus = Mottatt.extend({
  type: z.string().optional(),
  skjedde: Tidspunkt.optional(),
  tilstand: z.enum(['mottatt', 'trukket']),
});
export type Meldingsstatus = z.output<typeof Meldingsstatus>;
