const digitRuns = /(?<!\d)\d{6}[ -]?\d{5}(?!\d)/g;
/** Random ids in hexadecimal digits: UUIDs, trace ids, digests. One UUID in 28 000 would be hit by chance. */
const hexadecimalIds =
  /(?<![0-9a-z])(?:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|[0-9a-f]{32}|[0-9a-f]{64})(?![0-9a-z])/gi;
const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2] as const;
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2] as const;

const controlDigit = (digits: string, weights: readonly number[]): number =>
  (11 - (weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11)) % 11;

const hasControlDigits = (digits: string): boolean =>
  controlDigit(digits, firstWeights) === Number(digits[9]) &&
  controlDigit(digits, secondWeights) === Number(digits[10]);

/**
 * Whether a text contains what looks like a Norwegian identity number (fødselsnummer, D-number, FH-number, synthetic):
 * eleven digits in a row, or six and five, with both control digits right. About one random run in 120 is hit too, but none
 * inside a UUID or another id of hexadecimal digits: those are made by machines, and must not be refused by chance.
 */
export const looksLikeIdentityNumber = (text: string): boolean =>
  (text.replace(hexadecimalIds, 'id').match(digitRuns) ?? []).some((run) => hasControlDigits(run.replace(/\D/, '')));

/** For `text.refine(...withoutIdentityNumber('…'))`: refuses what looks like an identity number, with these words. */
export const withoutIdentityNumber = (error: string) =>
  [(text: string) => !looksLikeIdentityNumber(text), { error, params: { code: 'ligner-identitetsnummer' } }] as const;
