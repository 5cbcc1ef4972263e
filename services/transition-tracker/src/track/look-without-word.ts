import { findGaps, isSameJson, type Journey, type Look, type Looked, lookWith, type Shown } from '../domain/index.ts';
import { boardOf, lookAgainAt } from './look-at-person.ts';
import type { LookSettings } from './look-settings.ts';

/** Whom a look is at. */
export interface ToShow {
  readonly personRef: string;
  readonly journey: Journey;
  /** What was announced of them the last time. */
  readonly announced: Look | undefined;
  /** What the board shows of them already. */
  readonly onBoard: Shown | undefined;
}

const nothingAnnounced: Look = { transitions: {}, gaps: {}, matched: {}, unmatched: {}, waived: [] };

/**
 * What the board is to show of a journey that was built anew. It decides nothing and announces nothing: what was announced
 * stays announced, and where that is not what is seen now the journey is due at once, for a look that may speak. No I/O.
 * @param judgedAt the moment at which gaps are judged, epoch milliseconds.
 */
export const lookWithoutWord = (
  { personRef, journey, announced = nothingAnnounced, onBoard }: ToShow,
  settings: Omit<LookSettings, 'understand'>,
  judgedAt: number,
): Looked => {
  const { agreements, nameOf, placeOf } = settings;
  const found = findGaps(journey, agreements, judgedAt);
  const { marks, writes } = boardOf({ journey, found }, onBoard, { now: judgedAt, nameOf, placeOf });
  const isAsAnnounced = isSameJson(lookWith(journey, found), announced);
  const shown: Shown = { look: announced, judgedAt, ...marks };
  return {
    personRef,
    journey,
    shown,
    lookAgainAt: isAsAnnounced ? lookAgainAt(found, judgedAt) : judgedAt,
    decided: [],
    events: [],
    board: writes,
  };
};
