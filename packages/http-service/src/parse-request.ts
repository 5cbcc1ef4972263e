import type { FieldError, RouteContract } from '@overgang/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { parseInput } from './parse-input.ts';
import { problem, type Refusal } from './problem.ts';

/** What a contract makes of a request. */
export interface ParsedRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly headers: unknown;
  readonly body: unknown;
}

type Part = keyof ParsedRequest;
type ReadPart = (value: unknown, errors: FieldError[]) => unknown;

const prefixes: Readonly<Record<Part, string>> = { params: 'path', query: 'query', headers: 'headers', body: '' };

const prefixed = (prefix: string, path: string): string =>
  prefix === '' || path === '' ? prefix + path : `${prefix}.${path}`;

/** An object schema that would drop unknown fields in silence refuses them instead; one that says 'loose' stays loose. */
const refusingUnknown = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodObject && schema.def.catchall === undefined ? schema.strict() : schema;

const reader = (part: Part, schema: z.ZodType): ReadPart => {
  // Every request has headers that no contract names.
  const strict = part === 'headers' ? schema : refusingUnknown(schema);
  return (value, errors) => {
    const parsed = parseInput(strict, value);
    if (parsed.ok) return parsed.data;
    errors.push(...parsed.errors.map((error) => ({ ...error, path: prefixed(prefixes[part], error.path) })));
    return undefined;
  };
};

const isEmpty = (value: unknown): boolean =>
  value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** Where the contract says nothing, nothing may be sent. */
const nothing =
  (part: Part): ReadPart =>
  (value, errors) => {
    if (part !== 'headers' && part !== 'params' && !isEmpty(value)) {
      errors.push({ path: prefixes[part], code: 'ukjent-felt', message: 'Her skal det ikke stå noe.' });
    }
    return undefined;
  };

/** Makes, once and for all, the function that parses a route's requests; it answers with a refusal that has every fault. */
export const requestParserOf = (contract: RouteContract): ((request: FastifyRequest) => ParsedRequest | Refusal) => {
  const partReader = (part: Part): ReadPart => {
    const schema = contract[part];
    return schema === undefined ? nothing(part) : reader(part, schema);
  };
  const [params, query, headers, body] = [
    partReader('params'),
    partReader('query'),
    partReader('headers'),
    partReader('body'),
  ];
  const bodyWanted = contract.body !== undefined && !contract.body.safeParse(undefined).success;
  return (request) => {
    if (bodyWanted && request.body === undefined) return problem('mangler-innhold');
    const errors: FieldError[] = [];
    const parsed = {
      params: params(request.params, errors),
      query: query(request.query, errors),
      headers: headers(request.raw.headers, errors),
      body: body(request.body, errors),
    };
    return errors.length === 0 ? parsed : problem('ugyldig-innhold', { errors });
  };
};
