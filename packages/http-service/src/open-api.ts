import { Problem, type RouteContract } from '@overgang/contracts';
import { z } from 'zod';

/** What an API document says about itself. */
export interface ApiTitle {
  readonly title: string;
  readonly version: string;
  readonly description?: string;
}

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return json;
};

const parametersOf = (contract: RouteContract): readonly Json[] =>
  (['params', 'query', 'headers'] as const).flatMap((part) => {
    const schema = contract[part];
    if (schema === undefined) return [];
    const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    return Object.entries(json.properties ?? {}).map(([name, property]) => ({
      name,
      in: part === 'params' ? 'path' : part === 'query' ? 'query' : 'header',
      required: part === 'params' || (json.required ?? []).includes(name),
      schema: property,
    }));
  });

const bodyOf = (contract: RouteContract): Json => {
  const { body } = contract;
  if (body === undefined) return {};
  const types = contract.consumes ?? ['application/json'];
  const content = Object.fromEntries(types.map((type) => [type, { schema: schemaOf(body, 'input') }]));
  return { requestBody: { required: !body.safeParse(undefined).success, content } };
};

const answerOf = (contract: RouteContract, status: string, schema: z.ZodType): Json => {
  if (schema === Problem) return { $ref: '#/components/responses/Problem' };
  const type = contract.stream === 'sse' && status === '200' ? 'text/event-stream' : 'application/json';
  const json = schemaOf(schema, 'output');
  const empty = schema instanceof z.ZodUndefined || schema instanceof z.ZodVoid;
  return { description: contract.summary, ...(empty ? {} : { content: { [type]: { schema: json } } }) };
};

const operationOf = (contract: RouteContract): Json => ({
  operationId: contract.id,
  summary: contract.summary,
  ...(contract.description === undefined ? {} : { description: contract.description }),
  ...(contract.scope === 'open' ? { security: [] } : { security: [{ token: [contract.scope] }] }),
  parameters: parametersOf(contract),
  ...bodyOf(contract),
  responses: {
    ...Object.fromEntries(
      Object.entries(contract.responses).map(([status, schema]) => [status, answerOf(contract, status, schema)]),
    ),
    default: { $ref: '#/components/responses/Problem' },
  },
});

/**
 * Schemas with an id come out of zod as `$defs` where they are used, and refer to the document's root, which is no longer
 * theirs: moved to `components.schemas`, references too.
 */
const liftDefinitions = (node: unknown, lifted: Json): unknown => {
  if (Array.isArray(node)) return node.map((one) => liftDefinitions(one, lifted));
  if (typeof node !== 'object' || node === null) return node;
  const { $defs, ...rest } = node as Json & { $defs?: Json };
  for (const [name, definition] of Object.entries($defs ?? {})) lifted[name] = liftDefinitions(definition, lifted);
  return Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string'
        ? value.replace('#/$defs/', '#/components/schemas/')
        : liftDefinitions(value, lifted),
    ]),
  );
};

const pathsOf = (contracts: readonly RouteContract[]): Json => {
  const paths: Record<string, Json> = {};
  for (const contract of contracts) {
    const path = contract.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operationOf(contract) };
  }
  return paths;
};

/** The OpenAPI 3.1 document of a list of contracts: pure, and the same for the same contracts. */
export const toOpenApi = (about: ApiTitle, contracts: readonly RouteContract[]): Json => {
  const schemas: Json = {};
  const paths = liftDefinitions(pathsOf(contracts), schemas);
  return {
    openapi: '3.1.0',
    info: { ...about },
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'Maskinporten-token med scope' },
      },
      responses: {
        Problem: {
          description: 'Avslag, med kode (RFC 9457)',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      schemas: { ...schemas, Problem: schemaOf(Problem, 'output') },
    },
  };
};
