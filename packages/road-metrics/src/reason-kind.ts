const kinds = ['ikke-utf', 'ikke-json', 'ikke-lagringsbar', 'ukjent-type'] as const;

/**
 * What kind of reason a dead letter has: one of five. The reason itself names fields that somebody sent, which would give
 * a series to each.
 */
export const reasonKind = (reason: string): (typeof kinds)[number] | 'bryter-kontrakten' =>
  kinds.find((kind) => reason.startsWith(kind)) ?? 'bryter-kontrakten';
