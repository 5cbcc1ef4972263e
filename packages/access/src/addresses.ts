import { type Addressee, audienceOf, audiencesOf } from './audiences.ts';
import type { Caller } from './caller.ts';

/**
 * The one address of a message sent to this addressee: of its unit, where one is named ('nav:<orgnr>': then it is that
 * unit's alone), else of its bydel or municipality. Undefined when the addressee names nobody.
 */
export const addressOf = (addressee: Addressee): string | undefined =>
  addressee.enhet === undefined ? audienceOf(addressee) : `${addressee.etat}:${addressee.enhet}`;

/**
 * Every address that the caller receives messages at, without repetition. Narrower than what it may see on a board: what
 * is shown to a leader is not sent to the leader.
 */
export const addressesOf = (caller: Caller): readonly string[] => [
  ...new Set([
    ...audiencesOf({ ...caller, alsoSees: [] }),
    ...caller.enheter.map((orgnr) => `${caller.etat}:${orgnr}`),
  ]),
];

/** Whether a message sent to this addressee is the caller's to read, answer and act on. */
export const isAddressedTo = (caller: Caller, addressee: Addressee): boolean => {
  const address = addressOf(addressee);
  return address !== undefined && addressesOf(caller).includes(address);
};
