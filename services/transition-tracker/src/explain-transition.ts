import type { Database, Tx } from '@overgang/database';
import {
  type Agreements,
  boardRows,
  explainGaps,
  findGaps,
  judgedNotBefore,
  paymentFor,
  timelineFor,
  toldTogether,
} from './domain/index.ts';
import { findJourney } from './storage/journey-table.ts';
import { readObservations } from './storage/observation-table.ts';

/** What explaining needs. */
export interface ExplainPorts {
  readonly db: Database;
  readonly clock: { readonly now: () => Date };
  /** The agreements that gaps are judged by, as they stand. */
  readonly agreements: (tx: Tx) => Promise<Agreements>;
  readonly judgedAt: (tx: Tx) => Promise<number>;
  readonly nameOf: (orgnr: string) => string | undefined;
  readonly placeOf: (orgnr: string) => string | undefined;
}

/** Which transition of whom, explained to which audience. */
export interface ToExplain {
  readonly audience: string;
  readonly personRef: string;
  readonly transition: string;
  /** Audiences as which the reader may decide. */
  readonly own: readonly string[];
}

/** Explains one transition to one audience: its row, its gaps and what happened, all seen at one moment. */
export const explainerOf =
  ({ db, clock, agreements, judgedAt, nameOf, placeOf }: ExplainPorts) =>
  async ({ audience, personRef, transition, own }: ToExplain) => {
    const held = await findJourney(db, personRef);
    if (held === undefined) return undefined;
    const { together } = held;
    const told = toldTogether(personRef, together, await readObservations(db, together ?? [personRef]));
    const now = judgedNotBefore(held.shown, await judgedAt(db), clock.now().getTime());
    const { journey } = held;
    const found = findGaps(journey, await agreements(db), now);
    const about = { audience, transition, now, nameOf, placeOf, own };
    const rad = boardRows(journey, found, about).find(
      (one) => one.audience === audience && one.row.overgangId === transition,
    );
    if (rad === undefined) return undefined;
    const betaling = paymentFor(journey, told, { audience, transition, now, closed: found.closed });
    return {
      rad: rad.row,
      mangler: explainGaps(journey, found, about),
      tidslinje: timelineFor(journey, told, about),
      ...(betaling === undefined || betaling.perioder.length === 0 ? {} : { betaling }),
    };
  };
