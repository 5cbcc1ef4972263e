import type { AudienceUnmatched, BoardWrites, CountChange } from '../domain/index.ts';
import { digest } from './digest.ts';

/** The writes that make the list so, and the marks to compare with next time. */
export interface UnmatchedCompared extends Pick<BoardWrites, 'unmatched' | 'goneUnmatched' | 'counts'> {
  readonly marks: Readonly<Record<string, string>>;
}

const partsOf = (key: string) => {
  const space = key.indexOf(' ');
  return { audience: key.slice(0, space), eventId: key.slice(space + 1) };
};

const counted = (audience: string, amount: number): CountChange => ({ audience, what: 'ukoblet', amount });

/** Compares the unmatched events that one person is to have with what was written at the last look. */
export const compareUnmatched = (
  wanted: readonly AudienceUnmatched[],
  before: Readonly<Record<string, string>>,
): UnmatchedCompared => {
  const marks: Record<string, string> = {};
  const counts: CountChange[] = [];
  const unmatched = wanted.filter(({ audience, event }) => {
    const key = `${audience} ${event.id}`;
    const mark = digest(event);
    marks[key] = mark;
    if (before[key] === undefined) counts.push(counted(audience, 1));
    return before[key] !== mark;
  });
  const goneUnmatched = Object.keys(before).flatMap((key) => (key in marks ? [] : [partsOf(key)]));
  counts.push(...goneUnmatched.map(({ audience }) => counted(audience, -1)));
  return { unmatched, goneUnmatched, counts, marks };
};
