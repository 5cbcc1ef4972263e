import { allEvents, type EventDefinition, InntektAvklart, MangelOppdaget } from '@overgang/contracts/events';
import { findIncompatibleChanges } from './find-incompatible-changes.ts';
import { below, type IncompatibleChange } from './incompatible-change.ts';
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts';

/** What has been published: the envelopes, and the payload of each event in canonical form. */
export interface Baseline {
  readonly envelopes: Readonly<Record<string, JsonSchema>>;
  readonly events: Readonly<Record<string, JsonSchema>>;
}

/** Said nowhere in what is allowed; left out, so that a better word is no change. */
const words = new Set(['description', 'title', 'examples', '$comment']);

/** Lists whose order means nothing. */
const unordered = new Set(['required', 'enum']);

const canonical = (value: unknown, keyword = ''): unknown => {
  if (Array.isArray(value)) {
    const list = value.map((element) => canonical(element));
    return unordered.has(keyword) ? list.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : list;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key, inner]) => !(words.has(key) && typeof inner !== 'object'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, canonical(inner, key)]));
};

/** A schema with its keys and sets in order and without words: two schemas that allow the same look the same. */
export const canonicalSchema = (schema: JsonSchema): JsonSchema => canonical(schema) as JsonSchema; // an object stays one

/** An envelope's own fields: type and payload stand with each event. */
const envelopeOf = (schema: JsonSchema): JsonSchema => {
  const { properties, ...rest } = schema as { properties: Record<string, unknown> };
  const { data: _data, type: _type, ...own } = properties;
  return canonicalSchema({ ...rest, properties: own });
};

/** What the contracts say now. */
export const currentContracts = (): Baseline => ({
  envelopes: {
    'at-the-door': envelopeOf(jsonSchemaOf(InntektAvklart.atTheDoor)),
    'on-the-bus': envelopeOf(jsonSchemaOf(InntektAvklart.onTheBus)),
    'on-the-bus-from-the-tracker': envelopeOf(jsonSchemaOf(MangelOppdaget.onTheBus)),
  },
  events: Object.fromEntries(
    (allEvents as unknown as readonly EventDefinition[])
      .map((event) => [event.type, canonicalSchema(jsonSchemaOf(event.data))] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ),
});

/** One break, with the event or envelope that it is in. */
export interface PublishedBreak extends IncompatibleChange {
  readonly of: string;
}

const breaksIn = (
  published: Readonly<Record<string, JsonSchema>>,
  current: Readonly<Record<string, JsonSchema>>,
  root: string,
): readonly PublishedBreak[] =>
  Object.entries(published).flatMap(([of, before]) => {
    const after = current[of];
    if (after === undefined) return [{ of, path: '', kind: 'event-removed' as const, detail: 'it has been published' }];
    return findIncompatibleChanges(before, after).map((change) => ({ ...change, of, path: below(root, change.path) }));
  });

/** Every way in which the contracts of now break what has been published. */
export const findPublishedBreaks = (published: Baseline, current: Baseline): readonly PublishedBreak[] => [
  ...breaksIn(published.envelopes, current.envelopes, ''),
  ...breaksIn(published.events, current.events, 'data'),
];

/** Events and envelopes that are new or have grown compatibly since the baseline was written. */
export const findUnpublished = (published: Baseline, current: Baseline): readonly string[] =>
  (['envelopes', 'events'] as const).flatMap((part) =>
    Object.keys(current[part]).filter(
      (of) => JSON.stringify(current[part][of]) !== JSON.stringify(published[part][of]),
    ),
  );
