import { parseArgs } from 'node:util';

/** What `npm test -- …` takes. */
export interface TestArguments {
  /** Only these packages, by their short names; empty = everything. */
  readonly only: readonly string[];
  /** Run what passed before, too. */
  readonly force: boolean;
  /** Only the tests that need servers, on servers in containers. */
  readonly containers: boolean;
  readonly help: boolean;
}

/** The text of `npm test -- --help`. */
export const testHelp = `Checks types, lint, arrows and unused code, builds the page, and runs every test on a real PostgreSQL.
What passed and has not changed since is taken from the cache. The last line is 'N passed, N failed, N skipped';
a check that fails counts as one failed.

  npm test                        everything
  npm test -- --only tsb          types and tests of services/tsb; may be repeated
  npm test -- --force             without the cache
  npm run test:containers         the integration and end-to-end tests, on PostgreSQL and Kafka in containers

  --only NAME   the folder's name of a package or a service
  --force       run what passed before, too
  --containers  as test:containers; nothing is taken from the cache
  --help        this text

One package by hand, with its own PostgreSQL: see CONTRIBUTING.md.`;

/** Reads the arguments. Throws an Error with one plain sentence about what it does not know. */
export const readTestArguments = (args: readonly string[]): TestArguments =>
  parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', multiple: true, default: [] },
      force: { type: 'boolean', default: false },
      containers: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  }).values;
