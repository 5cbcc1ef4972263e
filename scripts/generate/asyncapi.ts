import { eventTopicOf, leastPartitions, noticeTopicOf, transitionsTopic } from '@overgang/contracts';
import { allEvents, type EventDefinition } from '@overgang/contracts/events';
import { channelsOf, doors, noticeTypes } from './channels.ts';
import { docstringOf } from './docstrings.ts';
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts';

const definitions = allEvents as unknown as readonly EventDefinition[];

/** The schema of a whole event, as far as it is taken apart here. */
interface EventSchema {
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
}

const headerOf = (attribute: string): string => (attribute === 'datacontenttype' ? 'content-type' : `ce_${attribute}`);

/** How an event travels: each attribute a header, the data the value. */
const inBinaryMode = ({ properties: { data, ...attributes }, required }: EventSchema) => ({
  headers: {
    type: 'object',
    required: ['content-type', ...required.filter((name) => name !== 'data').map(headerOf)],
    properties: {
      'content-type': { type: 'string', const: 'application/json' },
      ...Object.fromEntries(
        Object.entries(attributes).flatMap(([name, schema]) =>
          name === 'datacontenttype' ? [] : [[headerOf(name), schema]],
        ),
      ),
      traceparent: { type: 'string', description: 'the same as ce_traceparent' },
    },
  },
  payload: data ?? {},
});

const exampleOf = ({ name, example }: EventDefinition): JsonSchema => {
  const { data, ...attributes } = example as { readonly data: unknown };
  const headers = Object.entries(attributes).map(([attribute, value]) => [headerOf(attribute), value]);
  return { name, headers: { 'content-type': 'application/json', ...Object.fromEntries(headers) }, payload: data };
};

/** Events of the doors are kept in order per person; the tracker's per transition, and per agreement. */
const keyOf = (event: EventDefinition): JsonSchema => {
  if (!event.isAboutPerson) return { type: 'string', description: 'avtaleId, the same as subject' };
  return event.agency === 'sporing'
    ? { type: 'string', format: 'uuid', description: 'transitionId, or personRef where there is none' }
    : { type: 'string', format: 'uuid', description: 'personRef, the same as subject' };
};

const messageOf = (event: EventDefinition): JsonSchema => ({
  name: event.type,
  title: event.name,
  summary: docstringOf(event),
  ...(event.lov === undefined ? {} : { 'x-rettsgrunnlag': event.lov }),
  contentType: 'application/json',
  ...inBinaryMode(jsonSchemaOf(event.onTheBus, { target: 'draft-7' }) as unknown as EventSchema), // every event is an object
  bindings: { kafka: { key: keyOf(event), bindingVersion: '0.5.0' } },
  examples: [exampleOf(event)],
});

const pulse: JsonSchema = {
  name: 'puls',
  title: 'puls',
  summary: 'Sent once a second to every partition: all that this door recorded before `through` has been sent.',
  contentType: 'application/json',
  headers: {
    type: 'object',
    required: ['overgang_pulse'],
    properties: { overgang_pulse: { type: 'string', const: '1' } },
  },
  payload: {
    type: 'object',
    required: ['pulse'],
    properties: {
      pulse: {
        type: 'object',
        required: ['source', 'through'],
        properties: {
          source: { type: 'string' },
          through: { type: 'string', format: 'date-time' },
          partitions: { type: 'integer', minimum: 1, description: 'How many partitions the topic has' },
        },
      },
    },
  },
  examples: [
    { name: 'puls', payload: { pulse: { source: 'tsb', through: '2026-11-09T09:15:02.000Z', partitions: 4 } } },
  ],
};

const refTo = (types: readonly string[]) =>
  Object.fromEntries(types.map((type) => [type, { $ref: `#/components/messages/${type}` }]));

const thirtyDays = 30 * 24 * 60 * 60 * 1000;

const channelDocument = (topic: string, types: readonly string[], description: string): JsonSchema => ({
  address: topic,
  description,
  messages: refTo(types),
  bindings: {
    kafka: {
      topic,
      partitions: leastPartitions,
      topicConfiguration: { 'cleanup.policy': ['delete'], 'retention.ms': thirtyDays },
      bindingVersion: '0.5.0',
    },
  },
});

const operation = (action: 'send' | 'receive', topic: string, summary: string): JsonSchema => ({
  action,
  channel: { $ref: `#/channels/${topic}` },
  summary,
});

const operations = (): JsonSchema => ({
  ...Object.fromEntries(
    doors.flatMap((etat) => [
      [`${etat}-melder`, operation('send', eventTopicOf(etat), `The ${etat} door publishes what was posted.`)],
      [`sporing-leser-${etat}`, operation('receive', eventTopicOf(etat), 'The tracker reads what happened.')],
      [`sporing-varsler-${etat}`, operation('send', noticeTopicOf(etat), 'The tracker orders notices.')],
      [`${etat}-leser-varsler`, operation('receive', noticeTopicOf(etat), `The ${etat} door fills its inbox.`)],
    ]),
  ),
  'sporing-kunngjor': operation('send', transitionsTopic, 'The tracker announces transitions and gaps.'),
});

/** The AsyncAPI 3 document of the bus: channels, who sends and reads, and every message with its schema and example. */
export const asyncApiDocument = (): JsonSchema => ({
  asyncapi: '3.0.0',
  info: {
    title: 'Overgang',
    version: '1.0.0',
    description: `Events between TSB, prison, NAV and municipal housing. CloudEvents 1.0 in the binary mode of their protocol binding for Kafka: attributes as headers \`ce_…\`, data as the value; readers take structured mode too. At least once, in order per key; \`source\` and \`id\` together tell repeats. Readers keep fields that they do not know. Notices are ${noticeTypes.join(' and ')}.`,
    license: { name: 'EUPL-1.2' },
  },
  defaultContentType: 'application/json',
  channels: Object.fromEntries(
    channelsOf(definitions).map(({ topic, types, description }) => [topic, channelDocument(topic, types, description)]),
  ),
  operations: operations(),
  components: {
    messages: { puls: pulse, ...Object.fromEntries(definitions.map((event) => [event.type, messageOf(event)])) },
  },
});
