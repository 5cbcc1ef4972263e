import { v5 } from 'uuid';

/** One namespace per kind of id, drawn once and never changed: a new one would give every stored thing a new id. */
const namespaces = {
  transition: '89c4a9c4-2715-4f30-9459-67e85e6b2581',
  gap: 'cc35a0c1-e211-45f2-a10c-6dd94c1a25b9',
  notice: '4d5f8b73-03b1-420f-a7fd-8d6c81b2426e',
  other: '72ec554d-264a-4db0-9cdd-ddbd185305d5',
} as const;

/**
 * The UUIDv5 of the given parts in the namespace of `kind`.
 * The name that is hashed is the JSON array of the parts, so ['ab', 'c'] and ['a', 'bc'] differ.
 */
export const idOfParts = (kind: keyof typeof namespaces, parts: readonly string[]): string =>
  v5(JSON.stringify(parts), namespaces[kind]);

/**
 * A UUIDv5 for whatever is not a transition, a gap or a notice. The same name gives the same id, everywhere and always.
 * Pass several parts rather than a joined text: parts cannot run together.
 */
export const uuidV5 = (...name: readonly [string, ...string[]]): string => idOfParts('other', name);
