const named = ['ikke-utf', 'ikke-json', 'ikke-lagringsbar', 'ukjent-type'] as const;

const otherwise = 'bryter-kontrakten';

/** Every kind of reason. */
export const reasonKinds = [...named, otherwise] as const;
type ReasonKind = (typeof reasonKinds)[number];

/**
 * What kind of reason a dead letter has: one of five. The reason itself names fields that somebody sent, which would give
 * a series to each.
 */
export const reasonKind = (reason: string): ReasonKind => named.find((kind) => reason.startsWith(kind)) ?? otherwise;
