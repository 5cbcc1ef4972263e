import { parseArgs } from 'node:util';
import { benchmarks } from './benchmarks.ts';

/** What `npm run bench -- …` takes. */
export interface BenchArguments {
  readonly only: readonly string[];
  /** Nobody named any: all that this machine can run. */
  readonly everything: boolean;
  readonly quick: boolean;
  readonly drain: number | undefined;
  /** Ten million journeys too, where a benchmark has them. */
  readonly huge: boolean;
  readonly write: boolean;
  readonly help: boolean;
}

/** The text of `npm run bench -- --help`. */
export const benchHelp = `Measures Overgang on this machine, each figure beside a ceiling that is measured in the same run: what PostgreSQL gives to
the same rows without our code. Every run begins its own PostgreSQL, which writes to disk.

  npm run bench                       everything, about a quarter of an hour
  npm run bench -- --only ingest,bus  some of it
  npm run bench -- --quick            fewer and shorter runs and a hundredth of the people: to see that it works

  --only NAMES   separated by commas:
${Object.entries(benchmarks)
  .map(([name, { does }]) => `                   ${name.padEnd(8)} ${does}`)
  .join('\n')}
  --quick        short
  --drain N      let so many records wait after the outage on Kafka: 1000000 takes a quarter of an hour or more
  --huge         consume at ten million journeys too: hours, and some 150 GB of disk
  --write        put the results into docs/benchmarks.md
  --help         this text

Exit code 1 when an event was lost, duplicated or reordered, or a benchmark failed. A target that is missed is said, and
is no error: a machine that does other things at the same time misses some.`;

const whole = (name: string, text: string): number => {
  if (/^[1-9]\d{2,6}$/.test(text)) return Number(text);
  throw new Error(`--${name} takes a whole number from 100 to 9999999, not '${text}'.`);
};

/** Reads the arguments. Throws with one plain sentence. */
export const readBenchArguments = (args: readonly string[]): BenchArguments => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      drain: { type: 'string' },
      huge: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const only = values.only?.split(',') ?? Object.keys(benchmarks);
  const unknown = only.find((name) => benchmarks[name] === undefined);
  if (unknown !== undefined)
    throw new Error(`There is no benchmark '${unknown}', only ${Object.keys(benchmarks).join(', ')}.`);
  const drain = values.drain === undefined ? undefined : whole('drain', values.drain);
  const { quick, huge, write, help } = values;
  return { only, everything: values.only === undefined, quick, huge, drain, write, help };
};
