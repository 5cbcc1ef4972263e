import { Mottatt, Problem, problemContentType, type RouteContract, Samlesvar, Varsel } from '@overgang/contracts';
import type { z } from 'zod';
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts';
import { bodyExamplesOf } from './openapi-examples.ts';
import type { ServiceDescription } from './services.ts';

const components: readonly (readonly [string, z.ZodType])[] = [
  ['Problem', Problem],
  ['Mottatt', Mottatt],
  ['Samlesvar', Samlesvar],
  ['Varsel', Varsel],
];

const schemaOrRef = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
  const named = components.find(([, component]) => component === schema);
  return named ? { $ref: `#/components/schemas/${named[0]}` } : jsonSchemaOf(schema, { io });
};

const parametersOf = (where: 'path' | 'query' | 'header', schema: z.ZodObject | undefined): JsonSchema[] => {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = jsonSchemaOf(schema) as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: property,
  }));
};

const refusals: readonly (readonly [number, string, (contract: RouteContract) => boolean])[] = [
  [400, 'Noe i forespørselen er feil', () => true],
  [401, 'Token mangler eller er ikke gyldig', ({ scope }) => scope !== 'open'],
  [403, 'Tokenet gir ikke denne tilgangen', ({ scope }) => scope !== 'open'],
  [404, 'Finnes ikke', ({ params }) => params !== undefined && Object.keys(params.shape).length > 0],
  [409, 'I konflikt med det som er registrert', ({ body }) => body !== undefined],
  [413, 'Innholdet er for stort', ({ body }) => body !== undefined],
  [415, 'Innholdstypen støttes ikke', ({ body }) => body !== undefined],
  [422, 'Opplysningen kan ikke stemme', ({ body }) => body !== undefined],
  [429, 'For mange kall på kort tid', ({ scope }) => scope !== 'open'],
  [503, 'Tjenesten er ikke klar. Prøv igjen', () => true],
];

const refusalOf = (description: string): JsonSchema => ({
  description,
  content: { [problemContentType]: { schema: { $ref: '#/components/schemas/Problem' } } },
});

const statusText: Record<string, string> = {
  200: 'Svaret',
  202: 'Mottatt og lagret',
  207: 'Ett svar for hvert element',
};

const responsesOf = (contract: RouteContract): JsonSchema => {
  const content = contract.stream === 'sse' ? 'text/event-stream' : 'application/json';
  const answers = Object.entries(contract.responses).map(([status, schema]) => [
    status,
    { description: statusText[status] ?? 'Svaret', content: { [content]: { schema: schemaOrRef(schema, 'output') } } },
  ]);
  const problems = refusals
    .filter(([, , applies]) => applies(contract))
    .map(([status]) => [status, { $ref: `#/components/responses/${status}` }]);
  return Object.fromEntries([...answers, ...problems]);
};

const requestBodyOf = (service: ServiceDescription, contract: RouteContract): JsonSchema => {
  if (contract.body === undefined) return {};
  const schema = schemaOrRef(contract.body, 'input');
  const types = contract.consumes ?? ['application/json'];
  const content = types.map((type) => [type, { schema, ...bodyExamplesOf(service, contract, type) }]);
  return { requestBody: { required: true, content: Object.fromEntries(content) } };
};

const operationOf = (service: ServiceDescription, contract: RouteContract): JsonSchema => ({
  operationId: contract.id,
  summary: contract.summary,
  ...(contract.description === undefined ? {} : { description: contract.description }),
  security: contract.scope === 'open' ? [] : [{ token: [contract.scope] }],
  parameters: [
    ...parametersOf('path', contract.params),
    ...parametersOf('query', contract.query),
    ...parametersOf('header', contract.headers),
  ],
  ...requestBodyOf(service, contract),
  responses: responsesOf(contract),
});

const pathsOf = (service: ServiceDescription): JsonSchema => {
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const contract of service.routes) {
    const place = contract.path.replace(/:(\w+)/g, '{$1}');
    paths[place] = { ...paths[place], [contract.method.toLowerCase()]: operationOf(service, contract) };
  }
  return paths;
};

/** The OpenAPI 3.1 document of one service: every route with schemas, refusals, security and examples. */
export const openApiDocument = (service: ServiceDescription): JsonSchema => ({
  openapi: '3.1.0',
  info: {
    title: service.title,
    version: '1.0.0',
    description: service.description,
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  },
  servers: [{ url: `http://localhost:${service.port}`, description: 'npm start' }],
  paths: pathsOf(service),
  components: {
    securitySchemes: {
      token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'Maskinporten eller HelseID' },
    },
    responses: Object.fromEntries(refusals.map(([status, description]) => [status, refusalOf(description)])),
    schemas: Object.fromEntries(components.map(([name, schema]) => [name, jsonSchemaOf(schema, { io: 'output' })])),
  },
});
