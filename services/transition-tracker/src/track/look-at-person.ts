import { randomUUID } from 'node:crypto';
import type { OvergangId } from '@overgang/contracts';
import { onEvent } from '../consume/on-event.ts';
import {
  type Agreements,
  type Announcement,
  announcementsBetween,
  boardRows,
  changedOnBoard,
  evolve,
  findGaps,
  type GapsFound,
  type Journey,
  type Look,
  lookAt,
  type Observation,
  planNotices,
  unmatchedFor,
} from '../domain/index.ts';
import type { HeldJourney, LookedJourney } from '../storage/journey-table.ts';
import type { BoardWrites } from './board-writes.ts';
import { compareBoard } from './compare-board.ts';
import { announced, ordered, recalled, type TrackerEvent } from './tracker-event.ts';

/** What a look is made with. */
export interface LookSettings {
  readonly agreements: Agreements;
  /** The moment at which gaps are judged: what the road has been heard up to. Epoch milliseconds. */
  readonly judgedAt: number;
  /** The wall clock: when decisions are taken. */
  readonly now: Date;
  /** The name of a unit, as it may be shown. */
  readonly nameOf: (orgnr: string) => string | undefined;
  /** The municipality, in Oslo the bydel, that an office answers for. */
  readonly placeOf: (orgnr: string) => string | undefined;
}

/** Everything that one look at one person leads to. */
export interface Looked {
  readonly held: LookedJourney;
  /** The tracker's own decisions, as observations for the next fold. */
  readonly decided: readonly Observation[];
  /** Decisions and announcements, in order, for the log. */
  readonly events: readonly TrackerEvent[];
  readonly writes: BoardWrites;
}

interface Decided {
  readonly journey: Journey;
  readonly found: GapsFound;
  readonly events: readonly TrackerEvent[];
  readonly observations: readonly Observation[];
}

const observationOf = (event: TrackerEvent): readonly Observation[] => {
  const understood = onEvent(event, 'sporing');
  return understood.kind === 'observation' ? [understood.observation] : [];
};

/** A notice that is sent can close one gap and open the wait for another: decide until nothing more is to be sent. */
const decide = (held: HeldJourney, settings: LookSettings, rounds = 3): Decided => {
  const { personRef } = held;
  const { agreements, judgedAt, now } = settings;
  const found = findGaps(held.journey, agreements, judgedAt);
  const { order, recall } = planNotices(held.journey, found, judgedAt);
  const at = now.toISOString();
  const events = [
    ...recall.map((data) => recalled(data, personRef, at)),
    ...order.map((data) => ordered(data, personRef, at)),
  ];
  if (events.length === 0 || rounds === 0) return { journey: held.journey, found, events: [], observations: [] };
  const observations = events.flatMap(observationOf);
  const next = decide({ ...held, journey: observations.reduce(evolve, held.journey) }, settings, rounds - 1);
  return {
    ...next,
    events: [...events, ...next.events],
    observations: [...observations, ...next.observations],
  };
};

/** A row may change by its latest news alone: that too has its place in the log, or a live stream would miss it. */
const withQuietChanges = (said: readonly Announcement[], look: Look, writes: BoardWrites): readonly Announcement[] => {
  const told = new Set(said.flatMap(({ data }) => ('overgangId' in data ? [data.overgangId] : [])));
  const quiet = new Set(writes.rows.map((row) => row.transition_id as OvergangId)); // a row is keyed so
  return [
    ...said,
    ...[...quiet].flatMap((id) => {
      const seen = look.transitions[id];
      return seen === undefined || told.has(id) ? [] : [changedOnBoard(id, seen)];
    }),
  ];
};

/** Looks at one person: what is missing, whom to tell, what to announce, what the board is to show. No I/O. */
export const lookAtPerson = (held: HeldJourney, settings: LookSettings): Looked => {
  const { personRef, shown: before } = held;
  const { agreements, judgedAt, now, nameOf, placeOf } = settings;
  const { journey, found, events, observations } = decide(held, settings);
  const look = lookAt(journey, agreements, judgedAt);
  const at = now.toISOString();
  const { writes, rows, unmatched } = compareBoard(
    {
      personRef,
      rows: boardRows(journey, found, { now: judgedAt, nameOf }),
      unmatched: unmatchedFor(journey, { now: judgedAt, nameOf, placeOf }),
    },
    before,
  );
  const said = withQuietChanges(announcementsBetween(before?.look, look), look, writes);
  const announcements = said.map((announcement) => announced(announcement, { personRef, at, id: randomUUID() }));
  return {
    held: { personRef, journey, shown: { look, rows, unmatched }, lookAgainAt: found.lookAgainAt },
    decided: observations,
    events: [...events, ...announcements],
    writes,
  };
};
