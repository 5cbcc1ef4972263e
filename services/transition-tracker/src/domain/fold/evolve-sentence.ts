import { osloDayOf } from '@overgang/calendar';
import type { Straff } from '@overgang/contracts';
import type { Stay } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import type { Away } from '../journey/sentence.ts';
import { lengthIn } from '../sentence/reckon-sentence.ts';

interface Told {
  readonly at: Instant;
  readonly straff?: Straff;
}

/** Where no first day was said: the one known before; else the stay's, except that remand is not serving. */
const startOf = (stay: Stay, at: Instant): string => {
  if (stay.straff !== undefined) return stay.straff.start;
  return osloDayOf(stay.slag === 'varetekt' ? at : (stay.entered ?? at));
};

/** Whoever was in remand and has a sentence is serving it: the rules for remand hold no longer. */
const servedAs = ({ slag }: Stay, at: Instant, days: number): Pick<Stay, 'slag' | 'convicted'> => {
  if (slag !== 'varetekt') return {};
  return { slag: days > 90 ? 'dom-over-90-dager' : 'dom-inntil-90-dager', convicted: at };
};

/** The sentence as it was last told. Whoever tells it anew without its first day has not moved that. */
export const saySentence = (stay: Stay, { at, straff: said }: Told): Stay => {
  if (said === undefined) return stay;
  const start = said.fra ?? startOf(stay, at);
  const straff = { said, start, toldOn: osloDayOf(at) };
  return { ...stay, ...servedAs(stay, at, lengthIn(start, said.lengde)), straff };
};

/**
 * Away from a day, to the day of the return where that is known (FOR-2002-02-22-183 § 3-3: time away is not served). Said
 * again while away, it says when that ends.
 */
export const goAway = (stay: Stay, from: string, to?: string): Stay => {
  const before = stay.away ?? [];
  const last = before.at(-1);
  const until = to === undefined ? {} : { to };
  if (last !== undefined && (last.to === undefined || last.to >= from)) {
    return { ...stay, away: [...before.slice(0, -1), { from: last.from, ...until }] };
  }
  return { ...stay, away: [...before, { from, ...until }] };
};

const returned = (one: Away, day: string): Away =>
  one.to === undefined || one.to > day ? { from: one.from, to: day < one.from ? one.from : day } : one;

/** Back on that day, if not before. */
export const comeBack = (stay: Stay, day: string): Stay =>
  stay.away === undefined ? stay : { ...stay, away: stay.away.map((one) => returned(one, day)) };
