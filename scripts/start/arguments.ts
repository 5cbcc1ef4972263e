import { parseArgs } from 'node:util';

/** What `npm start -- …` takes. */
export interface StartArguments {
  readonly port: number;
  readonly data: string | undefined;
  readonly people: number;
  readonly empty: boolean;
  readonly timeLapse: number | undefined;
  readonly smoke: boolean;
  /** Every service a process of its own; on Kafka, or with the bus in PostgreSQL. */
  readonly processes: 'kafka' | 'postgres' | undefined;
  /** How many of each service, where it is more than one. */
  readonly copies: Readonly<Partial<Record<CopiedService, number>>>;
  readonly help: boolean;
  readonly verbose: boolean;
}

/** Services of which several can run side by side, and the arguments that say how many. */
const copied = {
  trackers: 'transition-tracker',
  tsb: 'tsb',
  kriminalomsorg: 'kriminalomsorg',
  nav: 'nav',
  boligsosial: 'boligsosial',
  registries: 'person-registry',
} as const;
export type CopiedService = (typeof copied)[keyof typeof copied];

/** An argument that cannot be used; the message says which and what it takes. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError';
}

/** The text of `npm start -- --help`. */
export const startHelp = `Starts all of Overgang on this machine: its own PostgreSQL, the four doors, the tracker and the board.

  npm start                       the board with 200 synthetic people
  npm start -- --people 1000      as many people as you like
  npm start -- --empty            nobody; post the first fact yourself

  --port N          the board's port; the services take the ones after it (default 4000)
  --data DIR        where the database lives (default .overgang in this folder); a second start finds it again
  --people N        how many synthetic people to make when the place is new (default 200)
  --empty           make nobody
  --time-lapse [N]  let the clock run N times as fast, and people keep coming (default 360: an hour takes ten seconds)
  --processes       every service a process of its own, started again when it ends; the bus in PostgreSQL
  --kafka           the same with the bus on Apache Kafka: that of KAFKA_BROKERS, else one in Docker, else one by Java
                    17 and Maven, which fetches it once. People are made first, by all services in one process, since
                    their weeks are lived through with a clock that is moved
  --trackers N      so many trackers (with --processes or --kafka); likewise --tsb, --kriminalomsorg, --nav,
                    --boligsosial and --registries
  --smoke           start in a fresh temporary place, walk the whole road once, print each step's time, stop
  --verbose         show the services' own logs
  --help            this text

Ctrl-C stops everything. Environment: OVERGANG_PORT and OVERGANG_DATA do the same as --port and --data.`;

const wholeNumber = (name: string, text: string, [least, most]: readonly [number, number]): number => {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new ArgumentError(`--${name} takes a whole number from ${least} to ${most}, not '${text}'.`);
};

/** `--time-lapse` may stand alone: it then gets its default. */
const withTimeLapseDefault = (args: readonly string[]): string[] =>
  args.flatMap((arg, at) => (arg === '--time-lapse' && !/^\d/.test(args[at + 1] ?? '') ? [arg, '360'] : [arg]));

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: withTimeLapseDefault(args),
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        people: { type: 'string', default: '200' },
        empty: { type: 'boolean', default: false },
        'time-lapse': { type: 'string' },
        smoke: { type: 'boolean', default: false },
        processes: { type: 'boolean', default: false },
        kafka: { type: 'boolean', default: false },
        trackers: { type: 'string' },
        tsb: { type: 'string' },
        kriminalomsorg: { type: 'string' },
        nav: { type: 'string' },
        boligsosial: { type: 'string' },
        registries: { type: 'string' },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    throw new ArgumentError(`${(error as Error).message} See npm start -- --help.`);
  }
};

/** How many of each; that there are processes at all must have been said too. */
const copiesIn = (given: ReturnType<typeof parse>): StartArguments['copies'] => {
  const asked = (Object.keys(copied) as (keyof typeof copied)[]).flatMap((name) => {
    // its own keys
    const text = given[name];
    return text === undefined ? [] : [[copied[name], wholeNumber(name, text, [1, 20])] as const];
  });
  if (asked.length > 0 && !given.kafka && !given.processes)
    throw new ArgumentError('Several of one service need processes of their own: add --processes or --kafka.');
  return Object.fromEntries(asked);
};

const processesIn = (given: ReturnType<typeof parse>): StartArguments['processes'] => {
  if (!given.kafka && !given.processes) return undefined;
  const other = given.smoke ? 'smoke' : given['time-lapse'] === undefined ? undefined : 'time-lapse';
  if (other !== undefined)
    throw new ArgumentError(`--${other} needs all services in one process: leave --processes and --kafka out.`);
  return given.kafka ? 'kafka' : 'postgres';
};

/** Reads the arguments. Throws ArgumentError with one plain sentence. */
export const readStartArguments = (args: readonly string[], env: NodeJS.ProcessEnv): StartArguments => {
  const given = parse(args);
  const lapse = given['time-lapse'];
  return {
    port: wholeNumber('port', given.port ?? env['OVERGANG_PORT'] ?? '4000', [1, 65_500]),
    data: given.data ?? env['OVERGANG_DATA'],
    people: wholeNumber('people', given.people, [0, 100_000]),
    empty: given.empty,
    timeLapse: lapse === undefined ? undefined : wholeNumber('time-lapse', lapse, [1, 100_000]),
    smoke: given.smoke,
    processes: processesIn(given),
    copies: copiesIn(given),
    help: given.help,
    verbose: given.verbose,
  };
};
