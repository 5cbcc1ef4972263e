import type { RouteContract } from '@overgang/contracts';
import type { z } from 'zod';
import type { HttpService } from './open-http-service.ts';

type Given<Schema> = Schema extends z.ZodType ? z.input<Schema> : undefined;

/** What a call is made with; the token without 'Bearer'. */
export interface RouteCall<C extends RouteContract> {
  readonly params?: Given<C['params']>;
  readonly query?: Given<C['query']>;
  readonly body?: Given<C['body']>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly token?: string;
}

/** What came back; the body parsed when it is JSON, else text. */
export interface RouteAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into bodies of every shape
  readonly body: any;
  readonly headers: Readonly<Record<string, unknown>>;
}

const pathOf = (contract: RouteContract, params: Readonly<Record<string, unknown>>): string =>
  contract.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')));

const queryOf = (query: Readonly<Record<string, unknown>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  );

/** Calls a route of an opened service without a network: for tests of services. */
export const callRoute = async <const C extends RouteContract>(
  service: Pick<HttpService, 'inject'>,
  contract: C,
  call: RouteCall<C> = {},
): Promise<RouteAnswer> => {
  const { params, query, body, headers, token } = call;
  const answer = await service.inject({
    method: contract.method,
    url: pathOf(contract, (params ?? {}) as Record<string, unknown>), // an object schema's input is an object
    query: queryOf((query ?? {}) as Record<string, unknown>),
    headers: { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers },
    ...(body === undefined ? {} : { payload: body as object }),
  });
  const isJson = String(answer.headers['content-type']).includes('json');
  return { status: answer.statusCode, body: isJson ? answer.json() : answer.body, headers: answer.headers };
};
