import { z } from 'zod';
import { isOrgnr, PersonRef } from '../ids.ts';
import { Tidspunkt } from '../values/dato.ts';
import { withoutIdentityNumber } from '../values/identity-number-in-text.ts';
import { Rettsgrunnlag } from '../values/rettsgrunnlag.ts';
import { Sporingsid } from '../values/sporingsid.ts';

/** The content type of one event in CloudEvents' structured JSON mode. */
export const structuredContentType = 'application/cloudevents+json';
/** The content type of a JSON array of events in CloudEvents' batched mode. */
export const batchContentType = 'application/cloudevents-batch+json';

/** The reporting unit: 'urn:orgnr:' and nine digits with a right control digit. */
export const Kilde = z
  .string()
  .regex(/^urn:orgnr:\d{9}$/, "source er 'urn:orgnr:' og ni siffer.")
  .refine((urn) => isOrgnr(urn.slice('urn:orgnr:'.length)), {
    error: 'Organisasjonsnummeret har feil kontrollsiffer.',
    params: { code: 'ugyldig-orgnr' },
  });
export type Kilde = z.output<typeof Kilde>;

/** The source of every event that the tracker itself makes. */
export const sporingKilde = 'urn:overgang:sporing';

/** The sender's id of a message. Together with source it makes the post idempotent. Never an identity number. */
export const MeldingId = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[!-~]+$/, 'Bruk bare synlige ASCII-tegn uten mellomrom.')
  .refine(...withoutIdentityNumber('Id-en ser ut som et fødselsnummer. Bruk en id som ikke peker på personen.'));
export type MeldingId = z.output<typeof MeldingId>;

/** A W3C trace context. */
export const Traceparent = z.string().regex(/^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/);

/** CloudEvents attributes that every event has, at the door and on the bus. All times are RFC 3339 with a time zone. */
export const sharedAttributes = {
  specversion: z.literal('1.0'),
  id: MeldingId,
  time: Tidspunkt,
  datacontenttype: z.literal('application/json').optional(),
  dataschema: z
    .url()
    .max(500)
    .refine(...withoutIdentityNumber('Adressen inneholder noe som ser ut som et fødselsnummer.'))
    .optional(),
  correlationid: Sporingsid.optional(),
  causationid: Sporingsid.optional(),
  traceparent: Traceparent.optional(),
  legalbasis: Rettsgrunnlag.optional(),
};

/**
 * What only a recorded event has: whom it is about, and when it was recorded. `causedat` is when a door recorded the event
 * that led to this one, so that whoever gets it can tell how long the whole way took; what time alone led to has none.
 */
export const recordedAttributes = {
  ...sharedAttributes,
  subject: PersonRef,
  recordedat: Tidspunkt,
  causedat: Tidspunkt.optional(),
};

/**
 * How a post may name the person: by subject (personRef), or by identity number and, where known, name.
 * The number's form is judged by the person registry's own parser, so that its refusals can be exact.
 */
export const personAttributes = {
  subject: PersonRef.optional(),
  identitetsnummer: z.string().min(1).max(32).optional(),
  navn: z.string().min(1).max(200).optional(),
};

/** The recorded envelope without type and data. `Subject`: whom or what the event is about; mostly a person. */
export type RecordedAttributes<Subject extends string = PersonRef> = Omit<
  z.output<z.ZodObject<typeof recordedAttributes>>,
  'subject'
> & { readonly subject: Subject; readonly source: string };

/** The envelope of a post at a door, without type and data. */
export type PostedAttributes = z.output<z.ZodObject<typeof sharedAttributes & typeof personAttributes>> & {
  readonly source: string;
};
