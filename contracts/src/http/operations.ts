import { z } from 'zod';
import { Tidspunkt } from '../values/dato.ts';
import { route, scopes } from './route.ts';

const scope = scopes.drift;
const id = z.coerce.number().int().min(1);
const page = z.strictObject({
  etter: z.coerce.number().int().min(0).default(0),
  antall: z.coerce.number().int().min(1).max(500).default(100),
});

/** A message from the bus that could not be read, with the reason. */
export const UlestMelding = z.strictObject({
  id: z.int(),
  emne: z.string(),
  partisjon: z.int(),
  plass: z.string(),
  nokkel: z.string(),
  grunn: z.string(),
  tilstand: z.enum(['ulest', 'rettet', 'avspilt', 'forkastet']),
  oppdaget: Tidspunkt,
});
export type UlestMelding = z.output<typeof UlestMelding>;

/** A dead letter with its bytes, as text where they are UTF-8 and else as base64. */
export const UlestInnhold = UlestMelding.extend({ innhold: z.string(), koding: z.enum(['utf-8', 'base64']) });
export type UlestInnhold = z.output<typeof UlestInnhold>;

/** The dead letters of this service, oldest first. */
export const lesUleste = route({
  id: 'les-uleste',
  method: 'GET',
  path: '/v1/drift/uleste',
  summary: 'Meldinger fra bussen som ikke lot seg lese',
  scope,
  query: page,
  responses: { 200: z.strictObject({ uleste: z.array(UlestMelding), neste: z.int().optional() }) },
});

/** One dead letter with its content. */
export const lesUlest = route({
  id: 'les-ulest',
  method: 'GET',
  path: '/v1/drift/uleste/:id',
  summary: 'Én ulest melding med innhold',
  scope,
  params: z.strictObject({ id }),
  responses: { 200: UlestInnhold },
});

/** Stores a mended text in place of the unreadable bytes; nothing is replayed yet. */
export const rettUlest = route({
  id: 'rett-ulest',
  method: 'PUT',
  path: '/v1/drift/uleste/:id/innhold',
  summary: 'Rett innholdet i en ulest melding',
  scope,
  params: z.strictObject({ id }),
  body: z.strictObject({ innhold: z.string().min(1).max(1_000_000), begrunnelse: z.string().min(1).max(300) }),
  responses: { 200: UlestInnhold },
});

/** Feeds the named dead letters, or all that are mended, to the consumer again. */
export const spillAvUleste = route({
  id: 'spill-av-uleste',
  method: 'POST',
  path: '/v1/drift/uleste/avspilling',
  summary: 'Les uleste meldinger på nytt',
  scope,
  body: z.strictObject({ ider: z.array(z.int()).max(1000).optional() }),
  responses: { 200: z.strictObject({ avspilt: z.int(), fortsattUlest: z.int() }) },
});

/** Events of a type or version that this build does not know; they are replayed when it does. */
export const lesParkerte = route({
  id: 'les-parkerte',
  method: 'GET',
  path: '/v1/drift/parkerte',
  summary: 'Hendelser av ukjent type, parkert til de kan leses',
  scope,
  responses: {
    200: z.strictObject({
      parkerte: z.array(z.strictObject({ type: z.string(), antall: z.int(), eldste: Tidspunkt })),
    }),
  },
});

/**
 * Publishes a stretch of this service's log once more, in order: for a consumer that has lost what the bus had deleted, or
 * that is built anew. Whoever has the events already knows them. Ask again from `til` until it is `ferdig`.
 */
export const sendLoggPaNytt = route({
  id: 'send-logg-pa-nytt',
  method: 'POST',
  path: '/v1/drift/logg/utsending',
  summary: 'Send loggen på nytt, på sitt eget emne eller et annet',
  scope,
  body: z.strictObject({
    etter: z.int().min(0).default(0),
    emne: z
      .string()
      .regex(/^[a-z0-9._-]{1,200}$/)
      .optional(),
    antall: z.int().min(1).max(50_000).default(5_000),
  }),
  responses: { 200: z.strictObject({ sendt: z.int(), til: z.int(), ferdig: z.boolean() }) },
});

/** The operations routes that every consumer of the bus has. */
export const operationsRoutes = [lesUleste, lesUlest, rettUlest, spillAvUleste, lesParkerte] as const;
