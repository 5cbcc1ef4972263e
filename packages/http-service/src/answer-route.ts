import type { RouteContract } from '@overgang/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { apiHeaders } from './api-headers.ts';
import { bodyByContract } from './body-by-contract.ts';
import type { BoundRoute, Reply, RouteRequest } from './bound-route.ts';
import { lastEventIdIn, traceparentOf } from './correlation.ts';
import type { Desk } from './desk.ts';
import { openStream } from './open-stream.ts';
import { type ParsedRequest, requestParserOf } from './parse-request.ts';
import { showIds } from './request-id.ts';
import { sendRefusal } from './send-refusal.ts';
import './request-context.ts';

const toRouteRequest = (parsed: ParsedRequest, request: FastifyRequest, signalOf: () => AbortSignal): RouteRequest => {
  let signal: AbortSignal | undefined;
  const made = {
    params: parsed.params,
    query: parsed.query,
    headers: parsed.headers,
    body: parsed.body,
    caller: request.caller,
    correlationId: request.id,
    get traceparent(): string {
      return traceparentOf(request);
    },
    lastEventId: lastEventIdIn(request.raw.headers),
    get signal(): AbortSignal {
      signal ??= signalOf();
      return signal;
    },
  };
  return made as RouteRequest; // the parts were parsed by the route's own contract
};

const sendReply = (answer: Reply, contract: RouteContract, reply: FastifyReply): FastifyReply => {
  const body = bodyByContract(contract, answer.status, answer.body);
  showIds(reply).code(answer.status).headers(apiHeaders);
  if (answer.headers !== undefined) reply.headers(answer.headers);
  if (body === undefined) return reply.send();
  return reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(body));
};

/** Makes, once and for all, the fastify handler of a route. */
export const answererOf = (route: BoundRoute, desk: Desk) => {
  const { contract } = route;
  const parse = requestParserOf(contract);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const parsed = parse(request);
    if ('kind' in parsed) return sendRefusal(parsed, request, reply);
    const routeRequest = toRouteRequest(parsed, request, () => desk.inFlight.signalFor(reply.raw));
    const answer = await route.handle(routeRequest);
    if (answer.kind === 'problem') return sendRefusal(answer, request, reply);
    if (answer.kind === 'reply') return sendReply(answer, contract, reply);
    await openStream(answer, contract, { reply, signal: routeRequest.signal, desk });
    return reply;
  };
};
