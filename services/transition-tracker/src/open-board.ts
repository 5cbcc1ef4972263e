import type { Database, Tx } from '@overgang/database';
import { type Agreements, expectationsInWords, explainGaps, findGaps, timelineFor } from './domain/index.ts';
import type { BoardReader } from './http/board-reader.ts';
import { asReader } from './storage/as-reader.ts';
import { readJourney } from './storage/journey-table.ts';
import { readObservations } from './storage/observation-table.ts';
import { findBoardRow, readBoard } from './storage/read-board.ts';
import { readChangeSpan, readChanges } from './storage/read-changes.ts';
import { countOnce, readKeptCounts } from './storage/read-counts.ts';
import { readUnmatched } from './storage/read-unmatched.ts';
import type { LookSettings } from './track/look-at-person.ts';
import { severities, severityRank } from './track/severity-rank.ts';

/** What reading the board needs. */
export interface BoardPorts {
  readonly db: Database;
  readonly clock: { readonly now: () => Date };
  readonly agreements: () => Agreements;
  readonly agreementsInWords: BoardReader['agreements'];
  readonly judgedAt: (tx: Tx) => Promise<number>;
  readonly nameOf: LookSettings['nameOf'];
  readonly waitForNews: BoardReader['waitForNews'];
}

/** Audiences of several kinds may hold the same transition; those of one kind never do. */
const overlap = (audiences: readonly string[]): boolean =>
  new Set(audiences.map((audience) => audience.slice(0, audience.indexOf(':')))).size > 1;

const changesAtOnce = 500;

type Page<T, P> = { readonly rows: readonly T[]; readonly next: P | undefined };

/** One row more than was asked for says that there is a next page. */
const cut = <P, T extends { readonly place: P }>(placed: readonly T[], limit: number): Page<T, T['place']> => {
  const rows = placed.slice(0, limit);
  return { rows, next: placed.length > limit ? rows.at(-1)?.place : undefined };
};

/** Explains one transition to one audience: its gaps, and what happened. */
const explainerOf =
  ({ db, agreements, judgedAt, nameOf }: BoardPorts) =>
  async (audience: string, personRef: string, transition: string) => {
    const now = await judgedAt(db);
    const journey = await readJourney(db, personRef);
    const told = (await readObservations(db, [personRef])).get(personRef) ?? [];
    const about = { audience, transition, now, nameOf };
    return {
      mangler: explainGaps(journey, findGaps(journey, agreements(), now), about),
      tidslinje: timelineFor(journey, told, about),
    };
  };

/** The lists and the one transition: every read goes through the guarded role. */
const openLists = (ports: BoardPorts): Pick<BoardReader, 'rows' | 'transition' | 'unmatched'> => {
  const { db, clock } = ports;
  const explain = explainerOf(ports);
  const readAt = async (tx: Tx) => ({ per: clock.now().toISOString(), posisjon: (await readChangeSpan(tx)).newest });
  return {
    rows: (audiences, { filter, after, limit }) =>
      asReader(db, audiences, async (tx) => {
        const question = { audiences, overlapping: overlap(audiences), filter, after, limit: limit + 1, severityRank };
        const { rows, next } = cut(await readBoard(tx, question), limit);
        return { ...(await readAt(tx)), rows: rows.map(({ row }) => row), next };
      }),
    transition: async (audiences, transitionId) => {
      const { found, at } = await asReader(db, audiences, async (tx) => ({
        found: await findBoardRow(tx, transitionId),
        at: await readAt(tx),
      }));
      if (found === undefined) return undefined;
      return { ...at, rad: found.row, ...(await explain(found.audience, found.personRef, transitionId)) };
    },
    unmatched: (audiences, { after, limit }) =>
      asReader(db, audiences, async (tx) => {
        const { rows, next } = cut(await readUnmatched(tx, { audiences, after, limit: limit + 1 }), limit);
        return { ...(await readAt(tx)), rows: rows.map(({ event }) => event), next };
      }),
  };
};

/** Joins storage and domain to what the routes of the board ask. */
export const openBoard = (ports: BoardPorts): BoardReader => {
  const { db } = ports;
  return {
    ...openLists(ports),
    counts: (audiences) =>
      asReader(db, audiences, (tx) =>
        overlap(audiences) ? countOnce(tx, audiences, severities) : readKeptCounts(tx, audiences),
      ),
    changes: (audiences, after) =>
      asReader(db, audiences, (tx) => readChanges(tx, { audiences, after, limit: changesAtOnce })),
    span: () => readChangeSpan(db),
    waitForNews: ports.waitForNews,
    expectations: expectationsInWords,
    agreements: ports.agreementsInWords,
    now: ports.clock.now,
  };
};
