import { dayInWords, osloClockOf, osloDayOf } from '@overgang/calendar';
import type { Ledd } from '@overgang/contracts';
import type { Audience } from '../disclosure/audience.ts';
import type { Instant, Observation, ObservationKind } from '../journey/observation.ts';
import type { Survey } from '../survey/survey.ts';
import type { NameOf } from './party-in-words.ts';
import { type Viewer, viewersOf } from './viewers.ts';

/** Who reads about which transition, on which day. */
export interface Reading {
  readonly audience: Audience;
  /** False: may know nothing but what was sent to it. */
  readonly isTold: boolean;
  /** The institution itself. */
  readonly isOwn: boolean;
  readonly etat: Viewer['etat'] | undefined;
  readonly links: readonly Ledd[];
  readonly words: readonly Ledd[];
  /** May know the kind of institution; which unit it is; how the person left it. */
  readonly kind: boolean;
  readonly unit: boolean;
  readonly wayOut: boolean;
  readonly s: Survey;
  readonly today: string;
  readonly nameOf: NameOf;
}

export type Of<K extends ObservationKind> = Extract<Observation, { readonly kind: K }>;

/** For each kind, the sentence that this reader may see; undefined when it is not theirs to see. */
export type Words<K extends ObservationKind> = {
  readonly [One in K]: (told: Of<One>, reading: Reading) => string | undefined;
};

interface Asked {
  readonly audience: Audience;
  readonly now: Instant;
  readonly nameOf: NameOf;
}

/** What a viewer reads with; `audience` alone where it may know nothing but what was sent to it. */
export const readingAs = (
  s: Survey,
  reader: Viewer | Audience,
  { today, nameOf }: Pick<Reading, 'today' | 'nameOf'>,
): Reading => {
  const viewer = typeof reader === 'string' ? undefined : reader;
  return {
    audience: typeof reader === 'string' ? reader : reader.audience,
    isTold: viewer !== undefined,
    isOwn: viewer?.isOwn ?? false,
    etat: viewer?.etat,
    links: viewer?.links ?? [],
    words: viewer?.words ?? [],
    kind: viewer?.fields.has('etat') ?? false,
    unit: viewer?.fields.has('enhet') ?? false,
    wayOut: viewer?.fields.has('mate') ?? false,
    s,
    today,
    nameOf,
  };
};

/** What the audience may know of the transition at that moment. */
export const readingOf = (s: Survey, { audience, now, nameOf }: Asked): Reading => {
  const viewer = viewersOf(s, [], now).find((one) => one.audience === audience);
  return readingAs(s, viewer ?? audience, { today: osloDayOf(now), nameOf });
};

/** '3. mars', with the year when it is another than today's. */
export const dayOf = (day: string, { today }: Reading): string => dayInWords(day, today);

/** '3. mars kl. 10:00'. */
export const momentOf = (at: Instant, reading: Reading): string =>
  `${dayOf(osloDayOf(at), reading)} kl. ${osloClockOf(at)}`;

/** ' til 3. mars', or nothing. */
export const until = (day: string | undefined, reading: Reading): string =>
  day === undefined ? '' : ` til ${dayOf(day, reading)}`;

/** The reader's own agency said so. */
export const isFromReader = ({ by }: Observation, { etat }: Reading): boolean => by === etat;
