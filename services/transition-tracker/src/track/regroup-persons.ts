import { randomUUID } from 'node:crypto';
import {
  type Announcement,
  announcementsBetween,
  type BoardWrites,
  emptyJourney,
  foldJourney,
  type HeldJourney,
  type Looked,
  lookTogether,
  lookWith,
  type Observation,
  type OwnEvent,
  personsIn,
  standingMerges,
  toldOf,
  toldTogether,
} from '../domain/index.ts';
import { boardOf, lookAgainAt } from './look-at-person.ts';
import type { LookMoment, LookSettings } from './look-settings.ts';
import { announced } from './own-events.ts';
import { sayQuietChanges } from './say-quiet-changes.ts';
import { settleNotices } from './settle-notices.ts';

/** Refs of which some are now one person, or no longer are: as they stood, and all that is known under each. */
export interface ToRegroup {
  readonly held: readonly HeldJourney[];
  readonly known: ReadonlyMap<string, readonly Observation[]>;
  /** The decision that it follows from. */
  readonly said: OwnEvent;
}

/** What comes of it: who are persons now, and what is to be written of each ref that had or has a journey. */
export interface Regrouped {
  readonly persons: readonly (readonly string[])[];
  readonly looks: readonly Looked[];
}

const nothingShown = { look: lookTogether([]), rows: {}, unmatched: {} };

type Seen = ReturnType<typeof lookAnew>;

const lookAnew = (refs: readonly string[], { held, known }: ToRegroup, settings: LookSettings & LookMoment) => {
  const [personRef = ''] = refs;
  const together = refs.length > 1 ? refs : undefined;
  const { judgedAt, nameOf, placeOf } = settings;
  const before = held.find((one) => one.personRef === personRef)?.shown;
  const whole = foldJourney(toldTogether(personRef, together, known));
  const settled = settleNotices({ personRef, journey: whole }, settings, settings);
  const { journey, found } = settled;
  const board = boardOf({ journey, found }, before, { now: judgedAt, nameOf, placeOf });
  return { ...settled, personRef, ...board, look: lookWith(journey, found), lookAgainAt: lookAgainAt(found, judgedAt) };
};

/** A ref whose facts are part of another's journey from now on: nothing stands under it. */
const withdrawn = ({ personRef, shown }: HeldJourney, judgedAt: number, settings: LookSettings): Looked => {
  const found = { gaps: [], closed: [], lapsed: [] };
  const { writes } = boardOf({ journey: emptyJourney, found }, shown, { ...settings, now: judgedAt });
  return {
    personRef,
    journey: emptyJourney,
    shown: { ...nothingShown, judgedAt },
    lookAgainAt: undefined,
    decided: [],
    events: [],
    board: writes,
  };
};

const allWrites = (all: readonly BoardWrites[]): BoardWrites => ({
  rows: all.flatMap(({ rows }) => rows),
  goneRows: all.flatMap(({ goneRows }) => goneRows),
  unmatched: all.flatMap(({ unmatched }) => unmatched),
  goneUnmatched: all.flatMap(({ goneUnmatched }) => goneUnmatched),
  counts: [],
});

/** Whose journey it is about: the first one's where it is no longer in any. */
const whose = (seen: readonly Seen[], { data }: Announcement): number => {
  const isAbout = ({ journey }: Seen): boolean => {
    if ('overgangId' in data) return journey.stays.some(({ id }) => id === data.overgangId);
    if (!('meldingId' in data)) return false;
    return [...journey.facts, ...journey.homes].some(
      ({ source, id }) => source === data.kilde && id === data.meldingId,
    );
  };
  return Math.max(0, seen.findIndex(isAbout));
};

/**
 * Looks at persons who were merged or parted, all at one moment: what stands on the board of one and goes to the other is
 * announced as neither closed nor opened. No I/O.
 */
export const regroupPersons = (what: ToRegroup, settings: LookSettings, moment: LookMoment): Regrouped => {
  const { held, known, said } = what;
  const { judgedAt } = moment;
  const persons = personsIn([...known.keys()], standingMerges([...known.values()].flat()));
  const seen = persons.map((refs) => lookAnew(refs, what, { ...settings, ...moment }));
  const kept = new Set(persons.map(([ref]) => ref));
  const gone = held
    .filter(({ personRef, shown }) => shown !== undefined && !kept.has(personRef))
    .map((one) => withdrawn(one, judgedAt, settings));
  const after = lookTogether(seen.map(({ look }) => look));
  const before = lookTogether(held.flatMap(({ shown }) => shown?.look ?? []));
  const loud = announcementsBetween(before, after);
  const writes = allWrites([...gone.map(({ board }) => board), ...seen.map((one) => one.writes)]);
  const quiet = sayQuietChanges({ said: loud, look: after, writes });
  const byPerson = Map.groupBy([...loud, ...quiet], (announcement) => whose(seen, announcement));
  const at = moment.now.toISOString();
  const looks = seen.map((one, index): Looked => {
    const refOf = toldOf(one.journey, one.personRef);
    const announcements = (byPerson.get(index) ?? []).map((each) => announced(each, { refOf, at, id: randomUUID() }));
    const { personRef, journey, look, marks, decided, events, lookAgainAt: again } = one;
    return {
      personRef,
      journey,
      shown: { look, judgedAt, ...marks },
      lookAgainAt: again,
      decided,
      events: [...events, ...announcements],
      board: one.writes,
    };
  });
  const [first, ...others] = [...gone, ...looks];
  return { persons, looks: first === undefined ? [] : [{ ...first, events: [said, ...first.events] }, ...others] };
};
