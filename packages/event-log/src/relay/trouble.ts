import { quietly } from '../quietly.ts';

/** Counts failed tries in a row. */
export interface Trouble {
  over(): void;
  /** A step failed: how long to wait, from 100 ms to 5 s. */
  again(error: unknown): number;
  /** Undefined when all is well. */
  health(): { ok: false; detail: string } | undefined;
  /** When the first of the failed tries was, by the machine's clock. */
  since(): Date | undefined;
}

export const openTrouble = (report: ((error: unknown, tries: number) => void) | undefined): Trouble => {
  let tries = 0;
  let since = '';
  let code = '';
  return {
    over: () => {
      tries = 0;
    },
    again: (error) => {
      tries += 1;
      if (tries === 1) since = new Date().toISOString(); // by the machine's clock: an operator reads it
      code = codeOf(error);
      quietly(() => report?.(error, tries));
      return Math.min(5_000, 100 * 2 ** Math.min(tries - 1, 6));
    },
    since: () => (tries === 0 ? undefined : new Date(since)),
    health: () => (tries === 0 ? undefined : { ok: false, detail: `${code}, tried ${tries} times since ${since}` }),
  };
};

const codeOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}${'code' in error ? ` ${String(error.code)}` : ''}` : 'unknown error';
