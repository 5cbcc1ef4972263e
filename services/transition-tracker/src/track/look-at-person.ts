import { randomUUID } from 'node:crypto';
import {
  announcementsBetween,
  boardRows,
  type GapsFound,
  type Journey,
  judgedNotBefore,
  type Looked,
  lookWith,
  type Shown,
  toldOf,
  unmatchedFor,
} from '../domain/index.ts';
import { compareRows } from './compare-rows.ts';
import { compareUnmatched } from './compare-unmatched.ts';
import type { LookMoment, LookSettings } from './look-settings.ts';
import { announced } from './own-events.ts';
import { sayQuietChanges } from './say-quiet-changes.ts';
import { settleNotices, type ToSettle } from './settle-notices.ts';

/** Whom a look is at, with what the last one showed. */
export interface ToLookAt extends ToSettle {
  readonly shown: Shown | undefined;
}

/** A journey that asks to be looked at again at once would keep the sweep turning. */
const atLeastLaterMs = 60_000;

/** When a look has to be made again; never at once. */
export const lookAgainAt = ({ lookAgainAt: at }: GapsFound, judgedAt: number): number | undefined =>
  at === undefined || at > judgedAt ? at : judgedAt + atLeastLaterMs;

/** What the board is to show of a person, beside what it showed before. */
export const boardOf = (
  { journey, found }: { readonly journey: Journey; readonly found: GapsFound },
  before: Shown | undefined,
  settings: Pick<LookSettings, 'nameOf' | 'placeOf'> & { readonly now: number },
) => {
  const rows = compareRows(boardRows(journey, found, settings), before?.rows ?? {});
  const unmatched = compareUnmatched(unmatchedFor(journey, settings), before?.unmatched ?? {});
  return {
    marks: { rows: rows.marks, unmatched: unmatched.marks },
    writes: {
      rows: rows.rows,
      goneRows: rows.goneRows,
      unmatched: unmatched.unmatched,
      goneUnmatched: unmatched.goneUnmatched,
      counts: [...rows.counts, ...unmatched.counts],
    },
  };
};

/** Looks at one person: what is missing, whom to tell, what to announce, what the board is to show. No I/O. */
export const lookAtPerson = (whom: ToLookAt, settings: LookSettings, moment: LookMoment): Looked => {
  const { personRef, shown: before, cause } = whom;
  const { nameOf, placeOf } = settings;
  const judgedAt = judgedNotBefore(before, moment.judgedAt, moment.now.getTime());
  const { journey, found, decided, events } = settleNotices(whom, settings, { ...moment, judgedAt });
  const look = lookWith(journey, found);
  const { marks, writes } = boardOf({ journey, found }, before, { now: judgedAt, nameOf, placeOf });
  const said = announcementsBetween(before?.look, look);
  const at = moment.now.toISOString();
  const refOf = toldOf(journey, personRef);
  const announcements = [...said, ...sayQuietChanges({ said, look, writes })].map((announcement) =>
    announced(announcement, { refOf, at, cause, id: randomUUID() }),
  );
  return {
    personRef,
    journey,
    shown: { look, judgedAt, ...marks },
    lookAgainAt: lookAgainAt(found, judgedAt),
    decided,
    events: [...events, ...announcements],
    board: writes,
  };
};
