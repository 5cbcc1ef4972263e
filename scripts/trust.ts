import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readAgreementsFile } from '@overgang/transition-tracker';
import { byMunicipality } from '@overgang/transition-tracker/measure';
import { openProgressBar } from './lib/progress-bar.ts';
import { day } from './simulate/step.ts';
import { isUsual, readTrustArguments, type TrustArguments, trustHelp } from './trust/arguments.ts';
import { deskDays } from './trust/fill-desks.ts';
import { type Followed, followGaps } from './trust/follow-gaps.ts';
import { isTrusted, officesOnly, trustInWords } from './trust/in-words.ts';
import { liveThrough } from './trust/live-through.ts';
import { staysAround } from './trust/stays-of-a-year.ts';

const from = Date.parse('2026-01-01T00:00:00Z');
const page = path.resolve(import.meta.dirname, '../docs/trust.md');
const agreementsFile = path.resolve(import.meta.dirname, '../infra/agreements/demo.json');
const tellEvery = 250;

const run = async (given: TrustArguments): Promise<number> => {
  const { perYear, days, seed } = given;
  const until = from + days * day;
  const agreements = byMunicipality(await readAgreementsFile(agreementsFile));
  const stays = staysAround(perYear, { from, until }, seed);
  const bar = openProgressBar('Lived through');
  const everybody: Followed[] = [];
  for (const stay of stays) {
    everybody.push(followGaps(liveThrough(stay, { agreements, until, seed }), until));
    bar.show(everybody.length, stays.length);
    if (!process.stdout.isTTY && everybody.length % tellEvery === 0)
      console.log(`  … ${everybody.length} of ${stays.length} people lived through`);
  }
  bar.end(`${stays.length} people lived through.`);
  const desks = deskDays(everybody, { from, until });
  const gaps = everybody.flatMap((one) => one.gaps).filter(({ openedAt }) => openedAt >= from);
  const ranOn = new Date().toISOString().slice(0, 10);
  const words = trustInWords(desks, gaps, { stays: stays.length, perYear, days, seed, until, ranOn });
  console.log(words);
  if (isUsual(given)) await writeFile(page, words);
  return isTrusted(officesOnly(desks)) ? 0 : 1;
};

try {
  const given = readTrustArguments(process.argv.slice(2));
  if (given.help) console.log(trustHelp);
  else process.exitCode = await run(given);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)} See npm run trust -- --help.`);
  process.exitCode = 2;
}
