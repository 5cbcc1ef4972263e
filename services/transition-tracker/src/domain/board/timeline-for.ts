import type { MangelId } from '@overgang/contracts';
import type { Tidslinjepost } from '@overgang/contracts/board';
import { uuidV5 } from '@overgang/reproducible-id';
import { idOfMerge, mergesSeen } from '../decide/decide-on-persons.ts';
import { mayTakeBack } from '../decide/decide-on-waiver.ts';
import { isOfMerge } from '../fold/merges.ts';
import { observationInWords } from '../in-words/observation-in-words.ts';
import { senderInWords } from '../in-words/sender-in-words.ts';
import { entryKindOf, linkOf } from '../in-words/timeline-entry-kinds.ts';
import type { Journey } from '../journey/journey.ts';
import type { Instant, Observation } from '../journey/observation.ts';
import { inOrder, keyOf } from '../journey/order.ts';
import { concerns } from '../matching/concerns.ts';
import { undoable } from '../matching/undoable.ts';
import type { PlaceOf } from '../matching/who-can-place.ts';
import { whyHere } from '../matching/why-here.ts';
import { mayRead } from '../readers/may-read.ts';
import { type Reading, readingOf } from '../readers/reading.ts';
import { viewersOf } from '../readers/viewers.ts';
import { type Survey, surveyOf } from '../survey/survey.ts';
import { reportedBeside } from './reported-beside.ts';

/** Who asks, about which transition, when. */
export interface TimelineAsked {
  readonly audience: string;
  readonly transition: string;
  readonly now: Instant;
  readonly nameOf: (orgnr: string) => string | undefined;
  /** Audiences as which the reader may decide where a message belongs. */
  readonly own?: readonly string[];
  readonly placeOf?: PlaceOf;
}

const msPerDay = 86_400_000;
const longestText = 300;
const longestName = 120;

const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;

const isToldLater = ({ at, recordedAt }: Observation): boolean => recordedAt - at > msPerDay;

interface Shown {
  readonly reading: Reading;
  readonly kobling: Tidslinjepost['kobling'];
  readonly sammenslaing: string | undefined;
  readonly frafall: MangelId | undefined;
}

/** The id tells nothing of who said it. */
const entryOf = (
  told: Observation,
  text: string,
  { reading, kobling, sammenslaing, frafall }: Shown,
): Tidslinjepost => {
  const avsender = senderInWords(told, reading);
  const ledd = linkOf(told);
  return {
    id: uuidV5(`timeline ${reading.s.stay.id} ${keyOf(told)}`),
    tidspunkt: new Date(told.at).toISOString(),
    ...(isToldLater(told) ? { meldt: new Date(told.recordedAt).toISOString() } : {}),
    slag: entryKindOf(told),
    tekst: cut(`${text}${whyHere(reading.s, told)}`, longestText),
    ...(avsender === undefined ? {} : { avsender: cut(avsender, longestName) }),
    ...(ledd === undefined ? {} : { ledd }),
    ...(kobling === undefined ? {} : { kobling }),
    ...(frafall === undefined ? {} : { frafall: { mangelId: frafall } }),
    ...(sammenslaing === undefined ? {} : { sammenslaing: { id: sammenslaing } }),
  };
};

/** A source takes back its own messages only. */
const takenBack = (told: Observation): readonly string[] =>
  told.kind === 'melding-trukket' && told.target.startsWith(`${told.source} `) ? [told.target] : [];

/** What stands, with what takes something back; each once, newest first. */
const newestFirst = (told: readonly Observation[]): readonly Observation[] => {
  const retracted = new Set(told.flatMap(takenBack));
  const shown = (one: Observation): boolean =>
    one.kind === 'melding-trukket' ? takenBack(one).length > 0 : !retracted.has(keyOf(one));
  return inOrder(told).filter(shown).toReversed();
};

/** The waivers that stand and that this reader may take back, by the message that said so last. */
const waiversIn = (s: Survey, told: readonly Observation[], about: TimelineAsked): ReadonlyMap<string, MangelId> => {
  const { audience, own = [], now } = about;
  const viewer = viewersOf(s, [], now).find((one) => one.audience === audience);
  if (viewer === undefined || !own.includes(audience)) return new Map();
  const last = new Map(
    inOrder(told).flatMap((one) => (one.kind === 'mangel-frafalt' ? [[one.mangel, keyOf(one)] as const] : [])),
  );
  return new Map(
    [...last].flatMap(([mangel, key]) => (mayTakeBack(s, mangel, viewer) ? [[key, mangel] as const] : [])),
  );
};

/** The merge that was decided then, for whom it is to be seen: who sees both of what it put together. */
const mergesFor = (told: Observation, journey: Journey, about: TimelineAsked): string | undefined => {
  if (!isOfMerge(told)) return undefined;
  const { audience, own = [], now, placeOf } = about;
  const merge = mergesSeen(journey, { audiences: [audience, ...own], now, placeOf }).find(
    ({ key }) => key === keyOf(told),
  );
  return merge && idOfMerge(merge);
};

/**
 * What happened in one transition, newest first, in bokmål, cut to what the audience may know at that moment. Empty for
 * a transition that the journey has not, and for a person whose address is strictly confidential.
 */
export const timelineFor = (
  journey: Journey,
  told: readonly Observation[],
  about: TimelineAsked,
): readonly Tidslinjepost[] => {
  const s = surveyOf(journey, about.transition);
  if (s === undefined || journey.grad === 'strengt-fortrolig') return [];
  const reading = readingOf(s, about);
  const waivers = waiversIn(s, told, about);
  const byKey = new Map(told.map((one) => [keyOf(one), one]));
  return newestFirst(told).flatMap((one) => {
    const target = 'target' in one ? byKey.get(one.target) : undefined;
    if (!concerns(s, one, target) || !mayRead(one, reading, target)) return [];
    const sammenslaing = mergesFor(one, journey, about);
    if (isOfMerge(one) && sammenslaing === undefined) return [];
    const text = observationInWords(one, reading);
    return text === undefined
      ? []
      : [
          entryOf(one, `${text}${reportedBeside(one, reading, about.now)}`, {
            reading,
            kobling: undoable(one, reading, about),
            sammenslaing,
            frafall: waivers.get(keyOf(one)),
          }),
        ];
  });
};
