import type { Overgangsrad } from '@overgang/contracts/board';
import { type SeverityWords, severityWords } from './severity-words.ts';

/** Rows of one severity that follow each other on the board. */
export interface SeverityGroup extends SeverityWords {
  readonly severity: Overgangsrad['alvor'];
  readonly rows: readonly Overgangsrad[];
}

/** The rows under a heading for each severity, in the order they came: it never sorts, the tracker has. */
export const groupBySeverity = (rows: readonly Overgangsrad[]): readonly SeverityGroup[] => {
  const groups: { severity: Overgangsrad['alvor']; rows: Overgangsrad[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.severity === row.alvor) last.rows.push(row);
    else groups.push({ severity: row.alvor, rows: [row] });
  }
  return groups.map((group) => ({ ...group, ...severityWords[group.severity] }));
};
