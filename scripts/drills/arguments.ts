import { parseArgs } from 'node:util';
import { faults } from './faults.ts';

/** What `npm run drills -- …` takes. */
export interface DrillArguments {
  readonly only: readonly string[];
  readonly long: boolean;
  readonly posts: number;
  /** Undefined: each drill's own. */
  readonly perSecond: number | undefined;
  readonly write: boolean;
  readonly help: boolean;
}

/** The text of `npm run drills -- --help`. */
export const drillsHelp = `Lets facts flow through all services on Kafka, each a process of its own, and does damage in the middle. Afterwards
everybody's journey and open gaps must equal those of an undisturbed run of the same facts on the embedded bus, and no gap
or notice may have been announced that the undisturbed run never had. Needs Java 17 and Maven.

  npm run drills                        short ones
  npm run drills -- --only poison       one of them
  npm run drills -- --long              for as long as it takes: some hours

  --only NAMES       separated by commas:
${Object.entries(faults)
  .map(([name, { does }]) => `                       ${name.padEnd(16)} ${does}`)
  .join('\n')}
  --long             longer faults, and more of them
  --posts N          how many facts (default 600; long: 50000)
  --rate N           facts a second (default 30; long: each drill's own, 200 where it has none)
  --write            put the results into docs/drills.md
  --help             this text

Exit code 1 when anything was lost, doubled in effect, out of order, different or invented.`;

const whole = (name: string, text: string): number => {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new Error(`--${name} takes a whole number from 1, not '${text}'.`);
};

/** Reads the arguments. Throws with one plain sentence. */
export const readDrillArguments = (args: readonly string[]): DrillArguments => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      long: { type: 'boolean', default: false },
      posts: { type: 'string' },
      rate: { type: 'string' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const only = values.only?.split(',') ?? Object.keys(faults);
  const unknown = only.find((name) => faults[name] === undefined);
  if (unknown !== undefined) throw new Error(`There is no drill '${unknown}', only ${Object.keys(faults).join(', ')}.`);
  return {
    only,
    long: values.long,
    posts: whole('posts', values.posts ?? (values.long ? '50000' : '600')),
    perSecond: values.rate === undefined ? undefined : whole('rate', values.rate),
    write: values.write,
    help: values.help,
  };
};
