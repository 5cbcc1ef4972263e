import os from 'node:os';
import { type BenchArguments, benchHelp, readBenchArguments } from './bench/arguments.ts';
import { openBenchFolder } from './bench/bench-folder.ts';
import { benchmarks } from './bench/benchmarks.ts';
import { circumstances } from './bench/report/circumstances.ts';
import type { Report } from './bench/report/figure.ts';
import { cellsOf, faultsInWords } from './bench/report/in-words.ts';
import { writeSection } from './bench/report/write-section.ts';
import { runInOwnProcess } from './bench/run-in-own-process.ts';

const readOrExit = (): BenchArguments => {
  try {
    return readBenchArguments(process.argv.slice(2));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)} See npm run bench -- --help.`);
    process.exit(1);
  }
};

const print = (report: Report): void => {
  for (const figure of report.figures) {
    const [what, ours, ceiling, ratio, target, reached] = cellsOf(figure);
    const beside = ceiling ? `, ceiling ${ceiling}, ratio ${ratio}` : '';
    const goal = target ? `, target ${target}: ${reached === 'yes' ? 'reached' : 'MISSED'}` : '';
    console.log(`  ${what}: ${ours}${beside}${goal}`);
  }
  console.log(`  events: ${faultsInWords(report)}`);
  for (const remark of report.remarks) console.log(`  ${remark}`);
};

const isFaulty = ({ faults }: Report): boolean => Object.values(faults).some((count) => count > 0);
const loadNow = (): number => os.loadavg()[0] ?? 0;

/** Runs one benchmark and says what it found; whether all went well. */
const runOne = async (
  name: string,
  folder: string,
  { quick, huge, drain, write }: BenchArguments,
): Promise<boolean> => {
  const began = performance.now();
  const before = loadNow();
  const tell = (step: string): void =>
    console.log(`  … ${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${step}`);
  console.log(`${name}: ${benchmarks[name]?.does}`);
  try {
    const report = await runInOwnProcess(name, { quick, huge, folder, tell, ...(drain !== undefined && { drain }) });
    const about = circumstances([before, loadNow()]);
    print(report);
    console.log(`  ${about}`);
    if (write) await writeSection(name, report, { about, order: Object.keys(benchmarks) });
    return !isFaulty(report);
  } catch (error) {
    console.error(`  ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
};

/** Whether it is to be run: what a machine cannot do is passed over with a word, unless it was asked for by name. */
const isToRun = async (name: string, { everything }: BenchArguments): Promise<boolean> => {
  const lacking = everything ? await benchmarks[name]?.lacks?.() : undefined;
  if (lacking !== undefined) console.log(`${name}: left out. ${lacking}`);
  return lacking === undefined;
};

const given = readOrExit();
if (given.help) console.log(benchHelp);
else {
  const { folder, remove } = await openBenchFolder();
  for (const name of given.only)
    if ((await isToRun(name, given)) && !(await runOne(name, folder, given))) process.exitCode = 1;
  await remove();
}
