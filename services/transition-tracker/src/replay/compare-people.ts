import { type Agreements, canonical, findGaps, type Journey, type KnownPerson, lookWith } from '../domain/index.ts';

/** How the two trackers see one person. */
export type Verdict =
  /** The same messages, the same journey, the same gaps. */
  | 'equal'
  /** The same messages, and something else made of them. */
  | 'different'
  /** The new tracker knows all that the live one knows, and more: the live one has not heard it yet. */
  | 'ahead'
  /** The live tracker knows something that nobody has told the new one. */
  | 'lacking'
  /** One of the two has set this journey aside, and it does not hold all that is known. */
  | 'set-aside';

/** One person's verdict, and what it was judged by. */
export interface Compared {
  readonly personRef: string;
  readonly verdict: Verdict;
  /** The journey, and what is seen of it at the one moment; absent where the two cannot be compared. */
  readonly live?: string;
  readonly rebuilt?: string;
}

/** At which moment both are judged, and by what. */
export interface ComparedBy {
  readonly agreements: Agreements;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Everything of a journey that counts, as text: itself, its gaps, what was matched and what was not. */
const textOf = (journey: Journey | undefined, { agreements, at }: ComparedBy): string => {
  if (journey === undefined) return '';
  try {
    return canonical({ journey, look: lookWith(journey, findGaps(journey, agreements, at)) });
  } catch {
    return `damaged ${canonical(journey)}`; // what is stored of it makes no sense to the rules
  }
};

/** One person as both trackers know them. */
export interface BothSides {
  readonly live: KnownPerson | undefined;
  readonly rebuilt: KnownPerson | undefined;
  /** The live tracker knows something that the new one does not. */
  readonly isLacking: boolean;
}

/** Compares one person in both trackers. Journeys are compared only where both were told the same. */
export const comparePerson = (personRef: string, { live, rebuilt, isLacking }: BothSides, by: ComparedBy): Compared => {
  if (isLacking) return { personRef, verdict: 'lacking' };
  if (live?.known !== rebuilt?.known) return { personRef, verdict: 'ahead' };
  if (live?.toRefold || rebuilt?.toRefold) return { personRef, verdict: 'set-aside' };
  const [theirs, ours] = [textOf(live?.journey, by), textOf(rebuilt?.journey, by)];
  return { personRef, verdict: ours === theirs ? 'equal' : 'different', live: theirs, rebuilt: ours };
};
