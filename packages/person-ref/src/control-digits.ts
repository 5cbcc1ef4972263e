const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1] as const;
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1] as const;

/** The weighted sum of the first digits modulo 11, as many as there are weights. */
const remainder = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * (digits.charCodeAt(at) - 48), 0) % 11;

/** The control digit that makes the sum divisible by 11; 10 means that no digit does. */
const missingDigit = (digits: string, weights: readonly number[]): number =>
  (11 - remainder(digits, weights.slice(0, -1))) % 11;

/** The newest remainder that the first control digit may leave, by which rule. */
const highestFirstRemainder = { '1964': 0, '1964-or-2032': 3 } as const;

/**
 * The rules for the control digits. '1964' is the one in use. From 2032 Skatteetaten also gives out numbers whose first
 * control digit leaves 1, 2 or 3; the second stays as it was.
 * Source: skatteetaten.github.io/folkeregisteret-api-dokumentasjon/nytt-fodselsnummer-fra-2032.
 */
export type ControlDigitRule = keyof typeof highestFirstRemainder;

/** Says whether the last two of eleven digits are the control digits of the others. */
export const controlDigitsFit = (digits: string, rule: ControlDigitRule): boolean =>
  remainder(digits, firstWeights) <= highestFirstRemainder[rule] && remainder(digits, secondWeights) === 0;

/** The nine digits with their two control digits by the rule of 1964, or undefined when none fit: one in six. */
export const withControlDigits = (nine: string): string | undefined => {
  const first = missingDigit(nine, firstWeights);
  if (first === 10) return undefined;
  const second = missingDigit(`${nine}${first}`, secondWeights);
  return second === 10 ? undefined : `${nine}${first}${second}`;
};
