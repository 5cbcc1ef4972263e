import { asyncApiDocument } from './asyncapi.ts';
import { eventSchemaFiles } from './event-schema-files.ts';
import { openApiDocument } from './openapi.ts';
import { services } from './services.ts';

/** How every generated file is written. */
export const asText = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;

/** All that is generated from the contracts: path below contracts/generated, and text. The same on every run. */
export const generatedFiles = (): ReadonlyMap<string, string> =>
  new Map(
    [
      ...eventSchemaFiles(),
      ['asyncapi.json', asyncApiDocument()] as const,
      ...services.map((service) => [`openapi/${service.name}.json`, openApiDocument(service)] as const),
    ].map(([file, document]) => [file, asText(document)]),
  );
