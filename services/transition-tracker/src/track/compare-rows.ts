import type { OvergangId } from '@overgang/contracts';
import type { AudienceRow, BoardWrites, CountChange, RowMark, WrittenRow } from '../domain/index.ts';
import { countedAs } from './counted-as.ts';
import { digestOfText } from './digest.ts';

/** The writes that make the rows so, and the marks to compare with next time. */
export interface RowsCompared extends Pick<BoardWrites, 'rows' | 'goneRows' | 'counts'> {
  readonly marks: Readonly<Record<string, RowMark>>;
}

const countsOf = (audience: string, counted: readonly string[], amount: number): readonly CountChange[] =>
  counted.map((what) => ({ audience, what, amount }));

const partsOf = (key: string) => {
  const space = key.indexOf(' ');
  return { audience: key.slice(0, space), overgangId: key.slice(space + 1) as OvergangId }; // a mark is keyed so
};

/** Compares the rows that one person is to have with what was written at the last look. */
export const compareRows = (
  wanted: readonly AudienceRow[],
  before: Readonly<Record<string, RowMark>>,
): RowsCompared => {
  const marks: Record<string, RowMark> = {};
  const counts: CountChange[] = [];
  const rows: WrittenRow[] = [];
  for (const { audience, row } of wanted) {
    const key = `${audience} ${row.overgangId}`;
    const known = before[key];
    const text = JSON.stringify(row); // made field by field in one place, and so always in one order
    const mark = { hash: digestOfText(text), counted: countedAs(row) };
    marks[key] = mark;
    if (known?.hash === mark.hash) continue;
    counts.push(...countsOf(audience, mark.counted, 1), ...countsOf(audience, known?.counted ?? [], -1));
    rows.push({ audience, row, text });
  }
  const goneRows = Object.entries(before).flatMap(([key, { counted }]) => {
    if (key in marks) return [];
    const gone = partsOf(key);
    counts.push(...countsOf(gone.audience, counted, -1));
    return [gone];
  });
  return { rows, goneRows, counts, marks };
};
