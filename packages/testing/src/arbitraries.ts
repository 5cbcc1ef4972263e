import { Kommunenummer, Orgnr, PersonRef } from '@overgang/contracts';
import fc from 'fast-check';

/** Days from 2020 to 2035, leap days and year ends among them. */
export const arbitraryDato = (): fc.Arbitrary<string> =>
  fc
    .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

/** Instants from 2020 to 2035 as ISO 8601 in UTC, to the millisecond. */
export const arbitraryInstant = (): fc.Arbitrary<string> =>
  fc
    .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString());

export const arbitraryUuid = (): fc.Arbitrary<string> => fc.uuid({ version: 4 });

export const arbitraryPersonRef = (): fc.Arbitrary<PersonRef> => arbitraryUuid().map((id) => PersonRef.parse(id));

const weights = [3, 2, 7, 6, 5, 4, 3, 2];

const withControlDigit = (digits: readonly number[]): string | undefined => {
  const sum = weights.reduce((total, weight, at) => total + weight * (digits[at] ?? 0), 0);
  const control = (11 - (sum % 11)) % 11;
  return control === 10 ? undefined : `${digits.join('')}${control}`;
};

/** Organisation numbers with the right control digit; they begin with 8 or 9, as real ones do, and may exist. */
export const arbitraryOrgnr = (): fc.Arbitrary<Orgnr> =>
  fc
    .tuple(fc.constantFrom(8, 9), fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 7, maxLength: 7 }))
    .map(([first, rest]) => withControlDigit([first, ...rest]))
    .filter((number) => number !== undefined)
    .map((number) => Orgnr.parse(number));

/** Oslo, Hamar and some others. */
export const arbitraryKommunenummer = (): fc.Arbitrary<Kommunenummer> =>
  fc.constantFrom('0301', '3403', '3405', '3411', '4601', '5001', '1103').map((number) => Kommunenummer.parse(number));

/** A sender's own id of a stay. */
export const arbitraryStayId = (): fc.Arbitrary<string> => fc.stringMatching(/^[A-Z][A-Za-z0-9._-]{2,20}$/);
