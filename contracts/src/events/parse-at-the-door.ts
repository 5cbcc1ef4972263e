import type { z } from 'zod';
import type { Etat } from '../values/etat.ts';
import { type EventType, registry } from './all-events.ts';
import type { EventDefinition } from './define-event.ts';
import type { PostedAttributes } from './envelope.ts';
import { claimedType } from './parse-on-the-bus.ts';

/** A post that a door has read: the person is named by subject or by identity number, and data fits its type. */
export interface PostedEvent extends PostedAttributes {
  readonly type: EventType;
  readonly data: unknown;
}

/** What a door made of a post: an event, an unknown type, an event that this agency may not send, or a malformed one. */
export type ParsedAtTheDoor =
  | { readonly kind: 'event'; readonly event: PostedEvent; readonly definition: EventDefinition }
  | { readonly kind: 'unknown'; readonly type: string | undefined }
  | { readonly kind: 'other-agency'; readonly type: string }
  | { readonly kind: 'invalid'; readonly issues: readonly z.core.$ZodIssue[] };

/** Reads one posted CloudEvent at the door of `etat`, strictly: an unknown field is refused by name. Never throws. */
export const parseAtTheDoor = (json: unknown, etat: Etat): ParsedAtTheDoor => {
  const type = claimedType(json);
  const definition = type === undefined ? undefined : registry.get(type);
  if (type === undefined || definition === undefined) return { kind: 'unknown', type };
  if (definition.agency !== 'felles' && definition.agency !== etat) return { kind: 'other-agency', type };
  const parsed = definition.atTheDoor.safeParse(json);
  // The registry is typed generally: its keys are the types of the closed union.
  if (parsed.success) return { kind: 'event', event: parsed.data as PostedEvent, definition };
  return { kind: 'invalid', issues: parsed.error.issues };
};
