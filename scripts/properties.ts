import { openProgressBar } from './lib/progress-bar.ts';
import { isWhole, type PropertiesArguments, propertiesHelp, readPropertiesArguments } from './properties/arguments.ts';
import { type Result, writeResults } from './properties/results.ts';
import { type Trial, trialsOf } from './properties/trials.ts';

const pieces = 100;
const tellEveryMs = 30_000;

const trialRun = ({ title, of, total, tryFrom }: Trial): Result => {
  const began = performance.now();
  const bar = openProgressBar('  tried');
  const step = Math.max(1, Math.ceil(total / pieces));
  let told = began;
  let tried = 0;
  let broken: string | undefined;
  console.log(title);
  while (tried < total && broken === undefined) {
    const count = Math.min(step, total - tried);
    broken = tryFrom(tried, count);
    tried += count;
    bar.show(tried, total);
    if (!process.stdout.isTTY && performance.now() - told > tellEveryMs) {
      told = performance.now();
      console.log(`  … ${tried.toLocaleString('en')} of ${total.toLocaleString('en')} ${of}`);
    }
  }
  const seconds = (performance.now() - began) / 1000;
  bar.end(
    `  ${broken === undefined ? 'held' : `BROKEN\n${broken}`}: ${tried.toLocaleString('en')} ${of}, ${seconds.toFixed(0)} s`,
  );
  return { title, of, tried, seconds, broken };
};

const run = async (given: PropertiesArguments): Promise<number> => {
  const { seed, law } = given;
  const trials = trialsOf(given).filter(({ title }) => law === undefined || title.includes(law));
  if (trials.length === 0) throw new Error(`No law has '${law}' in its title.`);
  const about = { seed, day: new Date().toISOString().slice(0, 10), of: trials.length };
  const results: Result[] = [];
  for (const trial of trials) {
    results.push(trialRun(trial));
    if (isWhole(given)) await writeResults(results, about);
  }
  const broken = results.filter((result) => result.broken !== undefined).length;
  console.log(broken === 0 ? `All ${results.length} laws held.` : `${broken} of ${results.length} laws are broken.`);
  return broken === 0 ? 0 : 1;
};

try {
  const given = readPropertiesArguments(process.argv.slice(2));
  if (given.help) console.log(propertiesHelp);
  else process.exitCode = await run(given);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)} See npm run properties -- --help.`);
  process.exitCode = 2;
}
