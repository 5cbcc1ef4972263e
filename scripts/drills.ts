import os from 'node:os';
import { openBenchFolder } from './bench/bench-folder.ts';
import { circumstances } from './bench/report/circumstances.ts';
import { type DrillArguments, drillsHelp, readDrillArguments } from './drills/arguments.ts';
import { faults } from './drills/faults.ts';
import { isFlawless } from './drills/judge-run.ts';
import { postsToSend } from './drills/posts-to-send.ts';
import { type Drilled, runDrill } from './drills/run-drill.ts';
import { runUndisturbed } from './drills/run-undisturbed.ts';
import { writeResults } from './drills/write-results.ts';

const who = 'dps-hamar';

const readOrExit = (): DrillArguments => {
  try {
    return readDrillArguments(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)} See npm run drills -- --help.`);
    process.exit(1);
  }
};

const isGood = (drilled: Drilled): boolean => isFlawless(drilled) && drilled.deadLettersOff === 0;

const inWords = (drilled: Drilled): string => {
  const { sent, arrived, lost, doubled, outOfOrder, different, invented, recoverySeconds, deadLettersOff } = drilled;
  const counts = `sent ${sent}, arrived ${arrived}, lost ${lost}, doubled ${doubled}, out of order ${outOfOrder}, different ${different}, invented ${invented}`;
  const letters = deadLettersOff === 0 ? '' : `, dead letters off by ${deadLettersOff}`;
  return `${isGood(drilled) ? 'good' : 'BAD '}  ${counts}${letters}; recovered in ${recoverySeconds.toFixed(1)} s`;
};

const runAll = async (args: DrillArguments, folder: string): Promise<void> => {
  const began = performance.now();
  const tell = (step: string): void =>
    console.log(`  … ${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${step}`);
  const now = Date.now();
  const posts = postsToSend(args.posts, now);
  tell(`an undisturbed run of ${posts.length} facts on the embedded bus`);
  const undisturbed = await runUndisturbed(posts, { folder, who, now });
  const results: Drilled[] = [];
  for (const name of args.only) {
    const lacking = await faults[name]?.lacks?.();
    if (lacking !== undefined) {
      console.log(`${name}: left out. ${lacking}`);
      continue;
    }
    console.log(name);
    const extent = args.long ? 'long' : 'short';
    const before = os.loadavg()[0] ?? 0;
    const settings = { folder, posts, undisturbed, perSecond: args.perSecond, extent, who, now, tell } as const;
    const drilled = await runDrill(name, settings);
    console.log(`  ${inWords(drilled)}`);
    results.push(drilled);
    const about = `${extent}; ${circumstances([before, os.loadavg()[0] ?? 0])}`;
    if (args.write) await writeResults([drilled], about);
  }
  if (!results.every(isGood)) process.exitCode = 1;
};

const given = readOrExit();
if (given.help) console.log(drillsHelp);
else {
  const { folder, remove } = await openBenchFolder();
  try {
    await runAll(given, folder);
  } finally {
    await remove();
  }
}
