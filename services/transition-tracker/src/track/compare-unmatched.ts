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

/** What was set aside is on no list that waits: it is not counted. */
const asideMark = 'avvist ';
const waits = (mark: string | undefined): number => (mark === undefined || mark.startsWith(asideMark) ? 0 : 1);

const markOf = (event: AudienceUnmatched['event']): string =>
  event.avvist === undefined ? digest(event) : `${asideMark}${digest(event)}`;

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
    const mark = markOf(event);
    marks[key] = mark;
    const amount = waits(mark) - waits(before[key]);
    if (amount !== 0) counts.push(counted(audience, amount));
    return before[key] !== mark;
  });
  const goneUnmatched = Object.keys(before).flatMap((key) => (key in marks ? [] : [partsOf(key)]));
  counts.push(
    ...Object.entries(before).flatMap(([key, mark]) =>
      key in marks || waits(mark) === 0 ? [] : [counted(partsOf(key).audience, -1)],
    ),
  );
  return { unmatched, goneUnmatched, counts, marks };
};
