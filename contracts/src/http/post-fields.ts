import { z } from 'zod';
import { MeldingId } from '../events/envelope.ts';
import { Orgnr, PersonRef } from '../ids.ts';
import { Tidspunkt } from '../values/dato.ts';
import { Rettsgrunnlag } from '../values/rettsgrunnlag.ts';
import { Sporingsid } from '../values/sporingsid.ts';

/**
 * Whom a post is about: a national identity number with the name where it is known, or a personRef. Only ever in a body.
 * The number goes no further than the door, which has it exchanged for a personRef.
 */
export const Person = z
  .strictObject({
    personRef: PersonRef.optional(),
    identitetsnummer: z.string().min(1).max(32).optional(),
    navn: z.string().min(1).max(200).optional(),
  })
  .refine(({ personRef, identitetsnummer }) => (personRef === undefined) !== (identitetsnummer === undefined), {
    error: 'Oppgi personen på én måte: personRef, eller identitetsnummer.',
    params: { code: 'en-person' },
  })
  .refine(({ identitetsnummer, navn }) => navn === undefined || identitetsnummer !== undefined, {
    error: 'Navn kan bare oppgis sammen med identitetsnummer.',
    path: ['navn'],
    params: { code: 'navn-uten-nummer' },
  })
  .meta({
    oneOf: [{ required: ['personRef'] }, { required: ['identitetsnummer'] }],
    dependentRequired: { navn: ['identitetsnummer'] },
  });
export type Person = z.output<typeof Person>;

/** What every resource call may carry beside the event's own fields; no event has fields with these names. */
export const postFields = {
  /** The sender's id of this message; the Idempotency-Key header says the same. One is made where both are missing. */
  meldingId: MeldingId.optional(),
  /** When it happened, with a time zone; not when it is told. */
  skjedde: Tidspunkt,
  /** Whom it is about. May be left out where an earlier message about the same stay, home or notice said so. */
  person: Person.optional(),
  /** The reporting unit, where the caller reports for one of its units; the caller itself when left out. */
  avsender: Orgnr.optional(),
  rettsgrunnlag: Rettsgrunnlag.optional(),
  korrelasjonId: Sporingsid.optional(),
};

/** The parsed common fields of a resource call. */
export type PostFields = z.output<z.ZodObject<typeof postFields>>;

/** The header by which a caller may make any post idempotent. */
export const IdempotencyHeader = z.looseObject({ 'idempotency-key': MeldingId.optional() });
