import type { Overgangsrad } from '@overgang/contracts/board';

/** What differs between the rows on the screen and the rows as they are now. Ids of transitions. */
export interface ChangedRows {
  readonly added: ReadonlySet<string>;
  readonly changed: ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
  readonly count: number;
}

/** The first rows of the board. `isCut`: more rows follow on the next page. */
export interface FirstRows {
  readonly rows: readonly Overgangsrad[];
  readonly isCut: boolean;
}

/** Nothing differs. */
export const nothingChanged: ChangedRows = { added: new Set(), changed: new Set(), gone: new Set(), count: 0 };

/** The rows without those at the end that are not `known`: a row pushed over the edge of a page has not changed. */
const withoutEdge = ({ rows, isCut }: FirstRows, known: ReadonlySet<string>): readonly Overgangsrad[] =>
  isCut ? rows.slice(0, rows.findLastIndex((row) => known.has(row.overgangId)) + 1) : rows;

const idsOf = (list: FirstRows): ReadonlySet<string> => new Set(list.rows.map((row) => row.overgangId));

/** Compares row by row, by content. */
export const changedRows = (shown: FirstRows, fresh: FirstRows): ChangedRows => {
  const before = new Map(shown.rows.map((row) => [row.overgangId as string, JSON.stringify(row)]));
  const freshIds = idsOf(fresh);
  const added = withoutEdge(fresh, idsOf(shown)).filter((row) => !before.has(row.overgangId));
  const gone = withoutEdge(shown, freshIds).filter((row) => !freshIds.has(row.overgangId));
  const changed = fresh.rows.filter((row) => {
    const known = before.get(row.overgangId);
    return known !== undefined && known !== JSON.stringify(row);
  });
  const count = added.length + changed.length + gone.length;
  return { added: toIds(added), changed: toIds(changed), gone: toIds(gone), count };
};

const toIds = (rows: readonly Overgangsrad[]): ReadonlySet<string> => new Set(rows.map((row) => row.overgangId));
