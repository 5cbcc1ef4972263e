import { demoOrganisations, openOrganisationDirectory, readOrganisationDirectory } from '@overgang/access';
import { Etat, leastPartitions, replayTopicOf } from '@overgang/contracts';
import { openBus } from '@overgang/service-host';
import { loadConfig, secret, systemClock } from '@overgang/service-runtime';
import { ReplayRefused, replay, TrackerConfig } from '@overgang/transition-tracker';
import { z } from 'zod';
import { resendStretch } from './lib/resend-stretch.ts';
import { comparisonInWords, tellProgress } from './replay/progress-in-words.ts';
import { type ReplayArguments, readReplayArguments, replayHelp } from './replay/replay-arguments.ts';

// What the tracker is told, but for what only a service needs that callers come to.
const Config = TrackerConfig.omit({
  host: true,
  port: true,
  issuer: true,
  jwksUrl: true,
  audience: true,
  logLevel: true,
  sweepEveryMs: true,
  agreementsFile: true,
}).extend({
  adminDatabaseUrl: secret(z.url()).describe('PostgreSQL URL of a role that may create schemas'),
  overgangToken: secret(z.string().min(1)).describe('A token with the scope drift'),
});

const atOnce = 5_000;
const say = (line: string): void => console.log(line);

/** Joins the replay to its surroundings. The exit code. */
const run = async ({ doors, environment, swap, evenIfDifferent }: ReplayArguments): Promise<number> => {
  const config = loadConfig(Config, environment);
  const { overgangToken: token, organisationsFile } = config;
  const topics = Etat.options.map((etat) => ({ name: replayTopicOf(etat), partitions: leastPartitions }));
  const bus = await openBus({ name: 'replay', config, topics });
  const { nameOf, placeOf } =
    organisationsFile === undefined
      ? openOrganisationDirectory(demoOrganisations)
      : await readOrganisationDirectory(organisationsFile);
  try {
    const comparison = await replay({
      adminUrl: config.adminDatabaseUrl,
      databaseUrl: config.databaseUrl,
      bus,
      doors: Etat.options.map((etat) => ({
        name: etat,
        tell: async (from) => {
          const { sendt, til, ferdig } = await resendStretch({
            door: doors[etat],
            token,
            topic: replayTopicOf(etat),
            from,
            most: atOnce,
          });
          return { events: sendt, through: til, isAll: ferdig };
        },
      })),
      clock: systemClock,
      nameOf,
      placeOf,
      tell: tellProgress(say),
      onFault: (personRef, error) => console.error(`${personRef} could not be folded: ${error}`),
      onTrouble: (code) => console.error(`the bus: ${code}`),
      swap,
      evenIfDifferent,
    });
    return comparison.verdicts.different === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof ReplayRefused)) throw error;
    console.error(`${error.message} It was thrown away, and the live one is untouched:`);
    for (const line of comparisonInWords(error.comparison)) console.error(line);
    return 1;
  } finally {
    await bus.close();
  }
};

let given: ReplayArguments | 'help' | undefined;
try {
  given = await readReplayArguments(process.argv.slice(2));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error} See npm run replay -- --help.`);
  process.exitCode = 2;
}
if (given === 'help') console.log(replayHelp);
else if (given !== undefined) process.exitCode = await run(given);
