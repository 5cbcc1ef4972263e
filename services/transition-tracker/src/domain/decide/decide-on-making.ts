import { osloDayOf } from '@overgang/calendar';
import type { OvergangId } from '@overgang/contracts';
import { transitionIdOf } from '@overgang/reproducible-id';
import { subjectOf } from '../fold/place.ts';
import type { Sender } from '../journey/observation.ts';
import { messageIn } from '../journey/order.ts';
import { laid } from '../matching/matches.ts';
import { type PlaceOf, partyBehind, whoCanPlace } from '../matching/who-can-place.ts';
import type { DecidedIn } from './decide-on-gap.ts';
import type { Decided, Decider, MakeWish, WhyNot } from './wish.ts';

/** The transition that is made of a message: always the same one. No institution's own id of a stay has a space in it. */
export const transitionMadeOf = (key: string): OvergangId => {
  const { kilde, meldingId } = messageIn(key);
  return transitionIdOf(kilde, `melding ${meldingId}`);
};

/** What cannot be, whatever is known of the person: see mayBeAbout. */
const impossible = ({ fra, isKnownUnit }: MakeWish, by: Sender, today: string): WhyNot | undefined => {
  if ((by === 'tsb' || by === 'kriminalomsorg') && by !== fra.etat) return 'annen-etat';
  if (!isKnownUnit) return 'ukjent-enhet';
  return fra.ut !== undefined && fra.ut.senest < today ? 'utgangen-er-passert' : undefined;
};

/**
 * Makes a transition of a message that belongs to none: for the message's sender and the coordinator of its place. It is the
 * sender's matter until the institution tells of the stay itself, and it is there as long as the match is.
 */
export const decideOnMaking = (
  { journey, now }: DecidedIn,
  wish: MakeWish,
  { audiences, enhet, placeOf }: Decider & { readonly placeOf: PlaceOf },
): Decided => {
  const { hendelse, fra, grunn } = wish;
  const told = laid(journey).find((each) => subjectOf(each).keys.includes(hendelse));
  if (told === undefined || journey.grad === 'strengt-fortrolig') return { kind: 'refused', why: 'finnes-ikke' };
  const av = partyBehind({ ...told, told }, placeOf);
  if (av === undefined || !whoCanPlace({ ...told, told }, placeOf).some((one) => audiences.includes(one)))
    return { kind: 'refused', why: 'finnes-ikke' };
  const id = transitionMadeOf(hendelse);
  if ('stay' in told.match) {
    const { stay } = told.match;
    const isThis = journey.stays.some((one) => one.id === id && one.etat === fra.etat && one.reporter === fra.enhet);
    return stay === id && isThis ? { kind: 'standing' } : { kind: 'refused', why: 'allerede-koblet' };
  }
  const why = impossible(wish, told.by, osloDayOf(now));
  if (why !== undefined) return { kind: 'refused', why };
  const match = { overgangId: id, hvordan: 'manuelt' as const, grunn, avgjortAv: enhet, opprettet: { ...fra, av } };
  return {
    kind: 'decided',
    event: { type: 'no.overgang.sporing.hendelse-koblet.v1', data: { ...messageIn(hendelse), ...match } },
  };
};
