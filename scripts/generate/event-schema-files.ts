import { allEvents, type EventDefinition } from '@overgang/contracts/events';
import { docstringOf } from './docstrings.ts';
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts';

const dialect = 'https://json-schema.org/draft/2020-12/schema';

const schemaFile = (event: EventDefinition, depth: 'at-the-door' | 'on-the-bus'): JsonSchema => {
  const { recordedat: _stamped, ...posted } = event.example;
  return {
    $schema: dialect,
    $id: `urn:overgang:${depth}:${event.type}`,
    title: event.type,
    description: docstringOf(event),
    ...(event.lov === undefined ? {} : { $comment: `Rettsgrunnlag: ${event.lov}` }),
    ...jsonSchemaOf(depth === 'at-the-door' ? event.atTheDoor : event.onTheBus),
    examples: [depth === 'at-the-door' ? posted : event.example],
  };
};

/** One JSON Schema an event and depth. The tracker's events have no door, so they are on the bus only. */
export const eventSchemaFiles = (): [string, JsonSchema][] =>
  allEvents.flatMap((event): [string, JsonSchema][] => {
    const onTheBus: [string, JsonSchema] = [
      `json-schema/on-the-bus/${event.type}.json`,
      schemaFile(event as unknown as EventDefinition, 'on-the-bus'),
    ];
    if (event.agency === 'sporing') return [onTheBus];
    const atTheDoor = schemaFile(event as unknown as EventDefinition, 'at-the-door');
    return [[`json-schema/at-the-door/${event.type}.json`, atTheDoor], onTheBus];
  });
