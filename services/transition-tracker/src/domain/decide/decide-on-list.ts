import type { Journey } from '../journey/journey.ts';
import { keyOf, messageIn } from '../journey/order.ts';
import { setAsideIn, unmatchedIn } from '../matching/matches.ts';
import { type PlaceOf, whoCanPlace } from '../matching/who-can-place.ts';
import type { Decided, Decider, ListWish } from './wish.ts';

/**
 * Sets a message aside that belongs to no transition, or takes it up again: for its sender and the coordinator of its place.
 * It is kept either way, and the last word counts.
 */
export const decideOnList = (
  journey: Journey,
  { slag, hendelse, grunn }: ListWish,
  { audiences, enhet, placeOf }: Decider & { readonly placeOf: PlaceOf },
): Decided => {
  const isIt = (each: Parameters<typeof keyOf>[0]): boolean => keyOf(each) === hendelse;
  const [waiting, aside] = [unmatchedIn(journey).find(isIt), setAsideIn(journey).find(isIt)];
  const message = waiting ?? aside;
  const isTheirs = message !== undefined && whoCanPlace(message, placeOf).some((one) => audiences.includes(one));
  if (!isTheirs || journey.grad === 'strengt-fortrolig') return { kind: 'refused', why: 'finnes-ikke' };
  const data = { ...messageIn(hendelse), grunn, avgjortAv: enhet };
  if (slag === 'avvis')
    return waiting === undefined
      ? { kind: 'standing' }
      : { kind: 'decided', event: { type: 'no.overgang.sporing.hendelse-avvist.v1', data } };
  return aside === undefined
    ? { kind: 'standing' }
    : { kind: 'decided', event: { type: 'no.overgang.sporing.hendelse-gjenapnet.v1', data } };
};
