import { openBenchFolder } from './bench-folder.ts';
import { benchmarks } from './benchmarks.ts';

// Started by bench.ts for each benchmark; by hand it prints its report, as in
//   node --cpu-prof scripts/bench/run-benchmark.ts ingest quick
const [name = '', extent, given, drain] = process.argv.slice(2);
const benchmark = benchmarks[name];
if (benchmark === undefined) throw new Error(`There is no benchmark '${name}'.`);
const tell = (step: string): void => {
  if (process.send === undefined) console.error(`${name}: ${step}`);
  else process.send({ step });
};
const giveUp = (): never => process.exit(1); // whoever asked for the figures is gone
process.on('disconnect', giveUp);
const own = given === undefined ? await openBenchFolder() : undefined;
try {
  const measure = await benchmark.load();
  const settings = {
    quick: extent === 'quick',
    huge: extent === 'huge',
    folder: given ?? own?.folder ?? '',
    tell,
  };
  const report = await measure({ ...settings, ...(Number(drain) > 0 && { drain: Number(drain) }) });
  if (process.send === undefined) console.log(JSON.stringify(report, null, 2));
  else process.send({ report });
} finally {
  await own?.remove();
}
process.off('disconnect', giveUp);
if (process.connected) process.disconnect();
