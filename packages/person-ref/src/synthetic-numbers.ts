import { withControlDigits } from './control-digits.ts';
import { IdentityNumber } from './identity-number.ts';

const firstBirth = Date.UTC(1950, 0, 1);
const days = 20_454; // births up to the end of 2005
const serials = 500;
const candidates = days * serials;
const stride = 7_368_787; // a prime that does not divide the number of candidates: the walk visits each once

const two = (value: number): string => String(value).padStart(2, '0');

/** Nine digits for a candidate: day of birth, then a serial of its century. Every tenth is a D-number. */
const nineDigits = (candidate: number): string => {
  const birth = new Date(firstBirth + (candidate % days) * 86_400_000);
  const serial = Math.floor(candidate / days);
  const isDNumber = candidate % 10 === 0;
  const day = birth.getUTCDate() + (isDNumber ? 40 : 0);
  const month = birth.getUTCMonth() + 1 + 80;
  const century = birth.getUTCFullYear() >= 2000 ? 500 : 0;
  return `${two(day)}${month}${two(birth.getUTCFullYear() % 100)}${String(century + serial).padStart(3, '0')}`;
};

/**
 * Synthetic numbers (80 added to the month) of people born 1950 to 2005, for tests, the demo and the simulator.
 * The same seed gives the same numbers in the same order; no number comes twice; about eight million before it ends.
 * @param seed a whole number, 0 or more.
 */
export const syntheticNumbers = function* (seed: number): Generator<IdentityNumber, void, void> {
  const start = (seed * 104_729) % candidates;
  for (let step = 0; step < candidates; step += 1) {
    const candidate = (start + step * stride) % candidates;
    const digits = withControlDigits(nineDigits(candidate));
    if (digits === undefined) continue;
    yield new IdentityNumber(digits, candidate % 10 === 0 ? 'd-nummer' : 'fodselsnummer', true);
  }
};

/** The first `count` of syntheticNumbers. */
export const someSyntheticNumbers = (seed: number, count: number): readonly IdentityNumber[] => {
  const numbers = syntheticNumbers(seed);
  return Array.from({ length: count }, () => {
    const next = numbers.next();
    if (next.done === true) throw new RangeError('There are no more synthetic numbers');
    return next.value;
  });
};
