import { candidatesFor } from '../fold/match.ts';
import { subjectOf } from '../fold/place.ts';
import type { Home, Journey, PlacedFact } from '../journey/journey.ts';
import { messageIn } from '../journey/order.ts';
import { laid } from '../matching/matches.ts';
import { type PlaceOf, whoCanPlace } from '../matching/who-can-place.ts';
import { viewersOf } from '../readers/viewers.ts';
import { surveyOf } from '../survey/survey.ts';
import type { DecidedIn } from './decide-on-gap.ts';
import type { Decided, Decider, Wish } from './wish.ts';

type MatchWish = Extract<Wish, { slag: 'koble' | 'frakoble' }>;
type Laid = PlacedFact | Home;

const messageOf = (journey: Journey, key: string): Laid | undefined =>
  laid(journey).find((told) => subjectOf(told).keys.includes(key));

type Placer = Decider & { readonly placeOf: PlaceOf };

/** Whether the decider may say where the message belongs, and sees the transition. */
const mayDecide = ({ audiences, placeOf }: Placer, { transition }: MatchWish, where: DecidedIn & { told: Laid }) => {
  const { journey, found, now, told } = where;
  const s = surveyOf(journey, transition);
  if (s === undefined || !whoCanPlace({ ...told, told }, placeOf).some((one) => audiences.includes(one))) return false;
  return viewersOf(s, found.closed, now).some(({ audience }) => audiences.includes(audience));
};

/** By a person already, or by the sender's own word. */
const standsThere = ({ journey }: DecidedIn, told: Laid, { transition }: MatchWish): boolean => {
  const { keys, names } = subjectOf(told);
  if (keys.some((key) => journey.koblet[key] === transition)) return true;
  return names === transition && 'stay' in told.match && told.match.stay === transition;
};

/**
 * Lays a message to a transition by a person's word, or takes it away from one: for its sender and the coordinator of its
 * place, among the transitions that it may be about at all.
 */
export const decideOnMatch = (where: DecidedIn, wish: MatchWish, decider: Placer): Decided => {
  const told = messageOf(where.journey, wish.hendelse);
  if (told === undefined || !mayDecide(decider, wish, { ...where, told }))
    return { kind: 'refused', why: 'finnes-ikke' };
  const subject = subjectOf(told);
  const about = { overgangId: wish.transition, hvordan: 'manuelt' as const, avgjortAv: decider.enhet };
  if (wish.slag === 'koble') {
    const fits = candidatesFor(where.journey, subject).some(({ id }) => id === wish.transition);
    if (!fits) return { kind: 'refused', why: 'finnes-ikke' };
    if (standsThere(where, told, wish)) return { kind: 'standing' };
    const data = { ...messageIn(wish.hendelse), ...about, ...(wish.grunn === undefined ? {} : { grunn: wish.grunn }) };
    return { kind: 'decided', event: { type: 'no.overgang.sporing.hendelse-koblet.v1', data } };
  }
  if (!('stay' in told.match) || told.match.stay !== wish.transition) return { kind: 'standing' };
  const decided = subject.keys.find((key) => where.journey.koblet[key] === wish.transition);
  const data = { ...messageIn(decided ?? wish.hendelse), ...about, grunn: wish.grunn };
  return { kind: 'decided', event: { type: 'no.overgang.sporing.hendelse-frakoblet.v1', data } };
};
