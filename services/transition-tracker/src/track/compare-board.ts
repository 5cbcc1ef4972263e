import { hash } from 'node:crypto';
import type { UkobletHendelse } from '@overgang/contracts/board';
import type { BoardWrites, CountChange } from './board-writes.ts';
import type { RowMark, Shown } from './shown.ts';
import { type AudienceRow, countedAs, toRow } from './to-row.ts';

/** An unmatched event as one audience may see it. */
export interface AudienceUnmatched {
  readonly audience: string;
  readonly event: UkobletHendelse;
}

/** What one person's part of the board is to look like. */
export interface BoardPart {
  readonly personRef: string;
  readonly rows: readonly AudienceRow[];
  readonly unmatched: readonly AudienceUnmatched[];
}

/** The writes that make the board so, and the marks to compare with next time. */
export interface BoardCompared extends Pick<Shown, 'rows' | 'unmatched'> {
  readonly writes: BoardWrites;
}

const digest = (value: object): string => hash('sha1', JSON.stringify(value), 'base64').slice(0, 16);

const partsOf = (key: string): { readonly audience: string; readonly id: string } => {
  const space = key.indexOf(' ');
  return { audience: key.slice(0, space), id: key.slice(space + 1) };
};

const countsOf = (audience: string, counted: readonly string[], amount: number): readonly CountChange[] =>
  counted.map((what) => ({ audience, what, amount }));

const goneFrom = (before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>) =>
  Object.keys(before).filter((key) => !(key in after));

const compareRows = ({ personRef, rows }: BoardPart, before: Readonly<Record<string, RowMark>>) => {
  const after: Record<string, RowMark> = {};
  const counts: CountChange[] = [];
  const changed = rows.flatMap((each) => {
    const key = `${each.audience} ${each.row.overgangId}`;
    const mark = digest(each.row);
    const known = before[key];
    if (known?.hash === mark) {
      after[key] = known;
      return [];
    }
    const row = toRow(each, personRef);
    const counted = countedAs(row, each.row.alvor);
    after[key] = { hash: mark, counted };
    counts.push(...countsOf(each.audience, counted, 1), ...countsOf(each.audience, known?.counted ?? [], -1));
    return [row];
  });
  const gone = goneFrom(before, after).map((key) => {
    const { audience, id } = partsOf(key);
    counts.push(...countsOf(audience, before[key]?.counted ?? [], -1));
    return { audience, transition_id: id };
  });
  return { after, changed, gone, counts };
};

const compareUnmatched = ({ unmatched }: BoardPart, before: Readonly<Record<string, string>>) => {
  const after: Record<string, string> = {};
  const counts: CountChange[] = [];
  const changed = unmatched.flatMap(({ audience, event }) => {
    const key = `${audience} ${event.id}`;
    const mark = digest(event);
    after[key] = mark;
    if (before[key] === mark) return [];
    if (before[key] === undefined) counts.push({ audience, what: 'ukoblet', amount: 1 });
    return [{ audience, event_id: event.id, told_at: event.tidspunkt, content: event }];
  });
  const gone = goneFrom(before, after).map((key) => {
    const { audience, id } = partsOf(key);
    counts.push({ audience, what: 'ukoblet', amount: -1 });
    return { audience, event_id: id };
  });
  return { after, changed, gone, counts };
};

/** Compares what one person's part of the board is to be with what was written at the last look. */
export const compareBoard = (part: BoardPart, before: Pick<Shown, 'rows' | 'unmatched'> | undefined): BoardCompared => {
  const rows = compareRows(part, before?.rows ?? {});
  const unmatched = compareUnmatched(part, before?.unmatched ?? {});
  return {
    rows: rows.after,
    unmatched: unmatched.after,
    writes: {
      rows: rows.changed,
      goneRows: rows.gone,
      unmatched: unmatched.changed,
      goneUnmatched: unmatched.gone,
      counts: [...rows.counts, ...unmatched.counts],
    },
  };
};
