import type { Caller } from '@overgang/access';
import type { RouteContract } from '@overgang/contracts';
import type { z } from 'zod';
import type { Refusal } from './problem.ts';

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type Bodies<C extends RouteContract> = C['responses'];
type Statuses<C extends RouteContract> = keyof Bodies<C> & number;

/** What a handler is handed: everything parsed by the contract, and who asks. */
export interface RouteRequest<C extends RouteContract = RouteContract> {
  readonly params: Parsed<C['params']>;
  readonly query: Parsed<C['query']>;
  readonly headers: Parsed<C['headers']>;
  readonly body: Parsed<C['body']>;
  /** Who asks; undefined on open routes. */
  readonly caller: C['scope'] extends 'open' ? undefined : Caller;
  /** Ours or the sender's; stands in the answer's `x-correlation-id` and in every log line. Holds no personal data. */
  readonly correlationId: string;
  /** The W3C trace context: our step of the sender's trace, or of a new one where the sender gave no well-formed one. */
  readonly traceparent: string;
  /** Where a stream goes on: the sender's Last-Event-ID. */
  readonly lastEventId: string | undefined;
  /** Aborts when the client is gone or the service closes: for long polls and streams. */
  readonly signal: AbortSignal;
}

/** An answer by the contract. */
export interface Reply<Status extends number = number, Body = unknown> {
  readonly kind: 'reply';
  readonly status: Status;
  readonly body: Body;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One message of a live stream. `id` is what the client sends back as Last-Event-ID. */
export interface SseMessage<Data = unknown> {
  readonly id?: string | number;
  readonly event?: string;
  readonly data: Data;
}

/** An answer that goes on: messages until the iteration ends, the client leaves or the service closes. */
export interface Stream<Data = unknown> {
  readonly kind: 'stream';
  readonly messages: AsyncIterable<SseMessage<Data>>;
}

type RepliesOf<C extends RouteContract> = {
  [Status in Statuses<C>]: Reply<Status, z.input<Bodies<C>[Status]>>;
}[Statuses<C>];
type StreamsOf<C extends RouteContract> = C extends { readonly stream: 'sse' }
  ? Stream<z.input<Bodies<C>[200]>>
  : never;

/** What a handler may answer: a reply that the contract lists, a stream where it says so, or a refusal. */
export type Answer<C extends RouteContract> = RepliesOf<C> | StreamsOf<C> | Refusal;

/** The code behind a contract. It throws only for bugs and for errors that say `retriable: true` (then 503). */
export type Handler<C extends RouteContract> = (request: RouteRequest<C>) => Answer<C> | Promise<Answer<C>>;

/** A contract with the code behind it, its types erased so that many fit in one list. */
export interface BoundRoute {
  readonly contract: RouteContract;
  readonly handle: (request: RouteRequest) => Promise<Reply | Stream | Refusal>;
}

/** Puts the code behind a contract. */
export const bind = <const C extends RouteContract>(contract: C, handler: Handler<C>): BoundRoute => ({
  contract,
  // The request has been parsed by this very contract before it comes here: hence the cast.
  handle: async (request) => (await handler(request as RouteRequest<C>)) as Reply | Stream | Refusal,
});

/** An answer with a body. `headers` in lower case. */
export const reply = <const Status extends number, Body>(
  status: Status,
  body: Body,
  headers?: Readonly<Record<string, string>>,
): Reply<Status, Body> =>
  headers === undefined ? { kind: 'reply', status, body } : { kind: 'reply', status, body, headers };

/** An answer that goes on, for contracts with `stream: 'sse'`. */
export const stream = <Data>(messages: AsyncIterable<SseMessage<Data>>): Stream<Data> => ({ kind: 'stream', messages });
