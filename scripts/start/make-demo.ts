import { access } from 'node:fs/promises';
import path from 'node:path';
import type { EmbeddedSystem } from '../embedded/open-embedded-system.ts';
import { openProgressBar } from '../lib/progress-bar.ts';
import type { StartArguments } from './arguments.ts';
import { type DemoPlan, keepDemoPlan, newDemoPlan, readDemoPlan } from './demo-plan.ts';
import { loadDemo } from './load-demo.ts';

export const demoSeed = 1;

/** The demonstration that this folder has begun, or a new one where nobody has been here; none when none is wanted. */
export const planFor = async (given: StartArguments, dataDir: string): Promise<DemoPlan | undefined> => {
  const known = await readDemoPlan(dataDir);
  if (known !== undefined) return known.done ? undefined : known;
  if (given.empty || given.people === 0 || (await isUsed(dataDir))) return undefined;
  return newDemoPlan(given.people, demoSeed, Date.now());
};

const isUsed = async (dataDir: string): Promise<boolean> =>
  access(path.join(dataDir, 'secrets.json')).then(
    () => true,
    () => false,
  );

const loadPeople = async (system: EmbeddedSystem, plan: DemoPlan): Promise<void> => {
  const bar = openProgressBar('Making the demonstration');
  const began = performance.now();
  const tally = await loadDemo(system, plan, bar.show);
  const refused = [...tally.refused().values()].reduce((sum, count) => sum + count, 0);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  bar.end(`${plan.people} people, ${tally.accepted()} posts through the doors, ${refused} refused, in ${seconds} s`);
};

/** Makes what is planned, and writes down that it is all there. */
export const makeDemo = async (system: EmbeddedSystem, plan: DemoPlan, dataDir: string): Promise<void> => {
  await loadPeople(system, plan);
  await keepDemoPlan(dataDir, { ...plan, done: true });
};
