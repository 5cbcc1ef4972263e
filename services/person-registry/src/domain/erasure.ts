/** What erasing a person came to. A second time is no failure: the person is gone, which was the wish. */
export type Erasure = 'erased' | 'was-erased' | 'never-known';

/** Tells the three apart by what was found. */
export const erasureOf = (found: { readonly person: boolean; readonly tombstone: boolean }): Erasure => {
  if (found.person) return 'erased';
  return found.tombstone ? 'was-erased' : 'never-known';
};
