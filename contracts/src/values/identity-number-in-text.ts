const digitRuns = /(?<!\d)\d{6}[ -]?\d{5}(?!\d)/g;
const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2] as const;
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2] as const;

const controlDigit = (digits: string, weights: readonly number[]): number =>
  (11 - (weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11)) % 11;

const hasControlDigits = (digits: string): boolean =>
  controlDigit(digits, firstWeights) === Number(digits[9]) &&
  controlDigit(digits, secondWeights) === Number(digits[10]);

/**
 * Whether a text contains what looks like a Norwegian identity number (fødselsnummer, D-number, FH-number, synthetic):
 * eleven digits in a row, or six and five, with both control digits right. About one random run in 120 is hit too.
 */
export const looksLikeIdentityNumber = (text: string): boolean =>
  (text.match(digitRuns) ?? []).some((run) => hasControlDigits(run.replace(/\D/, '')));

/** For `text.refine(...withoutIdentityNumber('…'))`: refuses what looks like an identity number, with these words. */
export const withoutIdentityNumber = (error: string) =>
  [(text: string) => !looksLikeIdentityNumber(text), { error, params: { code: 'ligner-identitetsnummer' } }] as const;
