import { randomUUID } from 'node:crypto';
import type { Caller } from '@overgang/access';
import { dataOf, type PostFields, type ResourceRow } from '@overgang/contracts/http';
import { problem, type Refusal, type RouteRequest } from '@overgang/http-service';
import type { IncomingPost, Post } from './post.ts';

/** A resource call as the route handed it over: parsed by the row's own contract. */
export type ResourceCall = RouteRequest & { readonly caller: Caller };

const idOf = (fields: PostFields, key: string | undefined): string | Refusal => {
  if (fields.meldingId === undefined || key === undefined || fields.meldingId === key)
    return fields.meldingId ?? key ?? randomUUID();
  const message = 'meldingId og Idempotency-Key sier ikke det samme.';
  return problem('ugyldig-innhold', { errors: [{ path: 'meldingId', code: 'to-ider', message }] });
};

/** Makes a post of a resource call: path and body are the payload, the rest of the body is the envelope. */
export const readResourceCall = (row: ResourceRow, call: ResourceCall): IncomingPost | Refusal => {
  const body = call.body as PostFields & Record<string, unknown>; // the row's contract has parsed it
  const key = (call.headers as { 'idempotency-key'?: string } | undefined)?.['idempotency-key']; // likewise
  const id = idOf(body, key);
  if (typeof id !== 'string') return id;
  const params = call.params as Record<string, unknown>; // likewise
  const post: Post = {
    specversion: '1.0',
    id,
    source: `urn:orgnr:${body.avsender ?? call.caller.organisation}`,
    type: row.event.type,
    time: body.skjedde,
    correlationid: body.korrelasjonId ?? call.correlationId,
    ...(call.traceparent === undefined ? {} : { traceparent: call.traceparent }),
    ...(body.rettsgrunnlag === undefined ? {} : { legalbasis: body.rettsgrunnlag }),
    ...(body.person?.personRef === undefined ? {} : { subject: body.person.personRef }),
    data: dataOf({ params, body }),
  };
  const { identitetsnummer, navn } = body.person ?? {};
  const person = identitetsnummer === undefined ? {} : { person: { identitetsnummer, navn } };
  return { post, ...person, personPath: 'body.person.identitetsnummer' };
};
