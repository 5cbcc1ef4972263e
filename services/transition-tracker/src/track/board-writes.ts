/** One row for the table of the board. */
export interface RowToShow {
  readonly audience: string;
  readonly transition_id: string;
  readonly person_ref: string;
  /** 0 for the institution's own row, 1 for those it tells. */
  readonly precedence: number;
  readonly severity: number;
  /** ISO 8601; null sorts last. */
  readonly deadline: string | null;
  readonly kommune: string | null;
  readonly bydel: string | null;
  /** The agencies that a gap waits for, the most urgent first. */
  readonly moves: readonly string[];
  readonly exit_earliest: string | null;
  readonly exit_latest: string | null;
  readonly unanswered: boolean;
  readonly my_move: boolean;
  readonly search: string;
  readonly content: object;
}

/** A row to take away. */
export interface RowKey {
  readonly audience: string;
  readonly transition_id: string;
}

/** One unmatched event for the list of one audience. */
export interface UnmatchedToShow {
  readonly audience: string;
  readonly event_id: string;
  readonly told_at: string;
  readonly content: object;
}

/** An unmatched event to take away. */
export interface UnmatchedKey {
  readonly audience: string;
  readonly event_id: string;
}

/** How much to add to one count of one audience. */
export interface CountChange {
  readonly audience: string;
  readonly what: string;
  readonly amount: number;
}

/** What the live stream tells an audience; without a transition it is the list of unmatched events. */
export interface BoardChange {
  readonly position: number;
  readonly audience: string;
  readonly transition_id: string | null;
}

/** All that one look, or many together, change on the board. */
export interface BoardWrites {
  readonly rows: readonly RowToShow[];
  readonly goneRows: readonly RowKey[];
  readonly unmatched: readonly UnmatchedToShow[];
  readonly goneUnmatched: readonly UnmatchedKey[];
  readonly counts: readonly CountChange[];
}

/** Puts the writes of many looks together; counts of one name become one. */
export const joinWrites = (all: readonly BoardWrites[]): BoardWrites => {
  const counts = new Map<string, CountChange>();
  for (const change of all.flatMap((writes) => writes.counts)) {
    const key = `${change.audience} ${change.what}`;
    counts.set(key, { ...change, amount: change.amount + (counts.get(key)?.amount ?? 0) });
  }
  return {
    rows: all.flatMap(({ rows }) => rows),
    goneRows: all.flatMap(({ goneRows }) => goneRows),
    unmatched: all.flatMap(({ unmatched }) => unmatched),
    goneUnmatched: all.flatMap(({ goneUnmatched }) => goneUnmatched),
    counts: [...counts.values()].filter(({ amount }) => amount !== 0),
  };
};
