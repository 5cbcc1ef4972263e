import type { Call } from './post.ts';

/** One thing that an agency does, at a moment: the fact happened at `at`, and is told when its sender gets round to it. */
export interface Step {
  /** When it happened; epoch milliseconds. */
  readonly at: number;
  /** When it is told. */
  readonly toldAt: number;
  readonly call: Call;
}

/** A calendar day and an hour in Norway are near enough in UTC for a story. */
export const hour = 3_600_000;
/** A day in milliseconds. */
export const day = 24 * hour;

/** The day of an instant, YYYY-MM-DD. */
export const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** An instant as a post writes it. */
export const timeOf = (at: number): string => new Date(at).toISOString();
