import type { z } from 'zod';
import { type OvergangEvent, registry } from './all-events.ts';

/** What was found on the bus: a known event, a type or version that this build does not know, or nonsense. */
export type ParsedOnTheBus =
  | { readonly kind: 'event'; readonly event: OvergangEvent }
  | { readonly kind: 'unknown'; readonly type: string }
  | { readonly kind: 'invalid'; readonly issues: readonly z.core.$ZodIssue[] };

const notAnEvent: z.core.$ZodIssue = {
  code: 'custom',
  path: ['type'],
  message: 'Ikke en CloudEvent: type mangler.',
  input: undefined,
};

/** The type that a JSON value claims to have, when it claims one. */
export const claimedType = (json: unknown): string | undefined => {
  if (typeof json !== 'object' || json === null || !('type' in json)) return undefined;
  return typeof json.type === 'string' && json.type !== '' ? json.type : undefined;
};

/**
 * Reads one structured CloudEvent from the bus or a log, tolerantly: unknown fields are kept at every depth.
 * First 'is it mine?' (unknown types are the caller's to park), then 'is it well formed?'. Never throws.
 */
export const parseOnTheBus = (json: unknown): ParsedOnTheBus => {
  const type = claimedType(json);
  if (type === undefined) return { kind: 'invalid', issues: [notAnEvent] };
  const definition = registry.get(type);
  if (definition === undefined) return { kind: 'unknown', type };
  const parsed = definition.onTheBus.safeParse(json);
  // The registry's values are typed generally; the schema it holds for a type gives that type's event.
  if (parsed.success) return { kind: 'event', event: parsed.data as OvergangEvent };
  return { kind: 'invalid', issues: parsed.error.issues };
};
