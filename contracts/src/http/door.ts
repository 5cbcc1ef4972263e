import { z } from 'zod';
import { batchContentType, MeldingId, structuredContentType } from '../events/envelope.ts';
import { Orgnr, VarselId } from '../ids.ts';
import { Varsel } from './notice.ts';
import { IdempotencyHeader } from './post-fields.ts';
import { Meldingsstatus, Mottatt, Samlesvar } from './received.ts';
import { route, scopes } from './route.ts';

/** Most events that one batch may hold. */
export const maxBatch = 500;

/** Any event that the agency may send, as CloudEvents: one (202), or a batch with an answer for each element (207). */
export const meldHendelser = route({
  id: 'meld-hendelser',
  method: 'POST',
  path: '/v1/hendelser',
  summary: 'Meld én eller flere hendelser som CloudEvents',
  description:
    'Én hendelse som application/cloudevents+json gir 202 eller et avslag. En liste som application/cloudevents-batch+json gir alltid 207, med ett svar for hvert element.',
  scope: scopes.meld,
  headers: IdempotencyHeader,
  consumes: [structuredContentType, batchContentType],
  body: z.union([z.record(z.string(), z.unknown()), z.array(z.unknown()).min(1).max(maxBatch)]),
  responses: { 202: Mottatt, 207: Samlesvar },
});

/** The caller's own post, by its id; `avsender` where the caller reports for several units. */
export const lesMelding = route({
  id: 'les-melding',
  method: 'GET',
  path: '/v1/hendelser/:meldingId',
  summary: 'Kvittering for en melding du har sendt',
  scope: scopes.meld,
  params: z.strictObject({ meldingId: MeldingId }),
  query: z.strictObject({ avsender: Orgnr.optional() }),
  responses: { 200: Meldingsstatus },
});

/** A place in a feed; opaque to the caller. */
export const Markor = z.string().min(1).max(100);

/** The caller's notices in the order in which they came or changed. `neste` goes into `etter` next time. */
export const lesVarsler = route({
  id: 'les-varsler',
  method: 'GET',
  path: '/v1/varsler',
  summary: 'Varsler til deg, i den rekkefølgen de kom eller ble endret',
  description: 'Uten nye varsler venter svaret i inntil `vent` sekunder. Send `neste` tilbake som `etter`.',
  scope: scopes.varsler,
  query: z.strictObject({
    etter: Markor.optional(),
    vent: z.coerce.number().int().min(0).max(30).default(0),
    antall: z.coerce.number().int().min(1).max(500).default(100),
  }),
  responses: { 200: z.strictObject({ varsler: z.array(Varsel), neste: Markor }) },
});

/** One notice. 404 also when it is addressed to somebody else. */
export const lesVarsel = route({
  id: 'les-varsel',
  method: 'GET',
  path: '/v1/varsler/:varselId',
  summary: 'Ett varsel',
  scope: scopes.varsler,
  params: z.strictObject({ varselId: VarselId }),
  responses: { 200: Varsel },
});
