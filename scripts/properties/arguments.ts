import { parseArgs } from 'node:util';

/** What `npm run properties -- …` takes. */
export interface PropertiesArguments {
  /** Random histories a law. */
  readonly histories: number;
  readonly seed: number;
  /** Part of the title of the laws that are to be tried; undefined for all. */
  readonly law: string | undefined;
  readonly help: boolean;
}

const whole = 100_000;

/** The text of `npm run properties -- --help`. */
export const propertiesHelp = `Tries the laws of the tracker's domain, which npm test tries on a few hundred histories each, on very many: the same set
of facts makes the same journey in any order and with any repetition, what was retracted was never told, match and unmatch
is nothing, the next moment to look is exact, nothing leaves the domain that the contract does not know. Then all 5,040
orders of seven messages, and every day of ten years as the day of an exit.

  npm run properties                          ${whole.toLocaleString('en')} histories a law; writes docs/proof.md; about half an hour
  npm run properties -- --histories 2000      fewer, to see that it works; writes nothing
  npm run properties -- --law order --seed 7  the laws whose title has that word; writes nothing

  --histories N   random histories a law (default ${whole})
  --seed N        the same seed draws the same histories (default 1)
  --law TEXT      only laws with this in their title
  --help          this text

Exit code 1 when a law is broken: the smallest history that breaks it is printed.`;

/** Whether all was asked for, so that the result is written down. */
export const isWhole = ({ histories, law }: PropertiesArguments): boolean => histories >= whole && law === undefined;

const count = (name: string, text: string, least: number): number => {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number >= least) return number;
  throw new Error(`--${name} takes a whole number from ${least}, not '${text}'.`);
};

/** Reads the arguments. Throws with one plain sentence. */
export const readPropertiesArguments = (args: readonly string[]): PropertiesArguments => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      histories: { type: 'string', default: String(whole) },
      seed: { type: 'string', default: '1' },
      law: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { help, law } = values;
  return { histories: count('histories', values.histories, 1), seed: count('seed', values.seed, 0), law, help };
};
