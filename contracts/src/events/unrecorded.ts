import type { PersonRef } from '../ids.ts';

/** Leaves out fields in each member of a union by itself, so that `type` still tells the members apart. */
type EachWithout<E, K extends PropertyKey> = E extends unknown ? Omit<E, K> : never;

/** An event as it was told, before a door has recorded it: no stamp yet, and a known stay may stand for the person. */
export type Unrecorded<E extends { readonly subject: string }> = EachWithout<E, 'recordedat' | 'subject'> & {
  readonly subject?: PersonRef;
};
