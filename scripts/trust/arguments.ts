import { parseArgs } from 'node:util';

/** What `npm run trust -- …` takes. */
export interface TrustArguments {
  /** Stays that begin in a year. */
  readonly perYear: number;
  readonly days: number;
  readonly seed: number;
  readonly help: boolean;
}

const usual = { people: 1_500, days: 365, seed: 1 } as const;

/** The text of `npm run trust -- --help`. */
export const trustHelp = `Lives through a simulated year with the tracker's own rules, and counts what a case worker with forty people has to do:
new moves a day, open moves, how many gaps were acted on and how many closed by themselves. In memory, with no waiting:
a few minutes.

  npm run trust                        a year; writes docs/trust.md
  npm run trust -- --people 400        fewer people; writes nothing, since fewer desks are full
  npm run trust -- --seed 7            another year of the same kind; writes nothing

  --people N   stays that begin in a year (default ${usual.people})
  --days N     how long to look (default ${usual.days})
  --seed N     the same seed makes the same year (default ${usual.seed})
  --help       this text

Exit code 1 when a case worker of an office had more than a dozen open moves on any day.`;

/** Whether it is the run that is written down. */
export const isUsual = ({ perYear, days, seed }: TrustArguments): boolean =>
  perYear === usual.people && days === usual.days && seed === usual.seed;

const count = (name: string, text: string, least: number): number => {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= least) return number;
  throw new Error(`--${name} takes a whole number from ${least}, not '${text}'.`);
};

/** Reads the arguments. Throws with one plain sentence. */
export const readTrustArguments = (args: readonly string[]): TrustArguments => {
  const text = (name: keyof typeof usual) => ({ type: 'string', default: String(usual[name]) }) as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      people: text('people'),
      days: text('days'),
      seed: text('seed'),
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  return {
    perYear: count('people', values.people, 1),
    days: count('days', values.days, 1),
    seed: count('seed', values.seed, 0),
    help: values.help,
  };
};
