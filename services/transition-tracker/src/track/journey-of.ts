import type { HeldJourney } from '../domain/index.ts';

/** The journey that somebody's facts are part of. */
export const journeyOf = (held: readonly HeldJourney[], personRef: string): HeldJourney | undefined => {
  const own = held.find((one) => one.personRef === personRef);
  return held.find((one) => one.personRef === (own?.together?.[0] ?? personRef));
};
