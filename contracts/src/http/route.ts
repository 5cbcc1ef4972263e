import type { z } from 'zod';

/** The HTTP methods that a route may have. */
export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A route as a value: the server, the client, the tests and the OpenAPI document all read this one thing. */
export interface RouteContract {
  /** Unique in its service, kebab-case; becomes operationId. */
  readonly id: string;
  readonly method: HttpMethod;
  /** Starts with '/', parameters as ':name'. No personal data may ever stand in it. */
  readonly path: string;
  /** One line in bokmål for the OpenAPI page. */
  readonly summary: string;
  readonly description?: string;
  /** The scope that the caller's token must have, or 'open' for none. */
  readonly scope: Scope;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly headers?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The content types that the body may have; application/json when left out. */
  readonly consumes?: readonly string[];
  /** Body schema by status. Refusals are Problem and need not be listed. */
  readonly responses: Readonly<Record<number, z.ZodType>>;
  /** 'sse': the 200 answer is a text/event-stream whose data lines have the schema of 200. */
  readonly stream?: 'sse';
}

/** The scopes of Overgang's APIs. */
export const scopes = {
  meld: 'overgang:meld',
  varsler: 'overgang:varsler',
  tavle: 'overgang:tavle',
  innsyn: 'overgang:innsyn',
  personref: 'overgang:personref',
  avgjor: 'overgang:avgjor',
  avtaler: 'overgang:avtaler',
  drift: 'overgang:drift',
} as const;

/** One of Overgang's scopes, or 'open': no token needed. */
export type Scope = (typeof scopes)[keyof typeof scopes] | 'open';

/** Keeps a contract's exact type, so that a handler knows its params, query, body and answers. */
export const route = <const C extends RouteContract>(contract: C): C => contract;
