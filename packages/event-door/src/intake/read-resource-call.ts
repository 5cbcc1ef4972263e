import { randomUUID } from 'node:crypto';
import type { Caller } from '@overgang/access';
import { dataOf, type PostFields, type ResourceRow } from '@overgang/contracts/http';
import type { Refusal, RouteRequest } from '@overgang/http-service';
import { keyDisagrees } from './key-disagrees.ts';
import type { IncomingPost, Post } from './post.ts';

/** A resource call as the route handed it over: parsed by the row's own contract. */
export type ResourceCall = RouteRequest & { readonly caller: Caller };

/** Makes a post of a resource call: path and body are the payload, the rest of the body is the envelope. */
export const readResourceCall = (row: ResourceRow, call: ResourceCall): IncomingPost | Refusal => {
  const body = call.body as PostFields & Record<string, unknown>; // the row's contract has parsed it
  const key = (call.headers as { 'idempotency-key'?: string })['idempotency-key']; // likewise
  const disagreement = keyDisagrees(key, body.meldingId, 'meldingId');
  if (disagreement) return disagreement;
  const source = `urn:orgnr:${body.avsender ?? call.caller.organisation}`;
  const post: Post = {
    specversion: '1.0',
    id: body.meldingId ?? key ?? randomUUID(),
    source,
    type: row.event.type,
    time: body.skjedde,
    correlationid: body.korrelasjonId ?? call.correlationId,
    traceparent: call.traceparent,
    ...(body.rettsgrunnlag === undefined ? {} : { legalbasis: body.rettsgrunnlag }),
    ...(body.person?.personRef === undefined ? {} : { subject: body.person.personRef }),
    data: {
      ...dataOf({ params: call.params as Record<string, unknown>, body }), // likewise
      ...(row.filledByDoor.includes('kilde') ? { kilde: source } : {}), // a retraction is of the sender's own report
    },
  };
  const { identitetsnummer, navn } = body.person ?? {};
  const person = identitetsnummer === undefined ? {} : { person: { identitetsnummer, navn } };
  return { post, ...person, whereIs: whereIn(row) };
};

/** In a call the payload is spread over path and body, and what happened has another name. */
const whereIn =
  ({ contract }: ResourceRow) =>
  (path: string): string => {
    if (path === 'time') return 'skjedde';
    if (!path.startsWith('data.')) return path;
    const field = path.slice('data.'.length);
    return field in contract.params.shape ? `path.${field}` : field;
  };
