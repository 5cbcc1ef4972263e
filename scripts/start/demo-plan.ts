import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { day } from '../simulate/step.ts';

/** How many days the demonstration has behind it when a visitor comes. */
const daysBehind = 45;

const DemoPlan = z.object({
  people: z.int(),
  seed: z.int(),
  /** The moment up to which it is lived through; epoch milliseconds. */
  until: z.int(),
  from: z.int(),
  done: z.boolean(),
});

/** What a data folder's demonstration is made of, and whether it is all there. */
export type DemoPlan = z.output<typeof DemoPlan>;

const fileIn = (dataDir: string): string => path.join(dataDir, 'demo.json');

/** The plan of a new demonstration. */
export const newDemoPlan = (people: number, seed: number, until: number): DemoPlan => ({
  people,
  seed,
  until,
  from: until - daysBehind * day,
  done: false,
});

/** The plan of a data folder; undefined where none has been made. */
export const readDemoPlan = async (dataDir: string): Promise<DemoPlan | undefined> => {
  const text = await readFile(fileIn(dataDir), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : DemoPlan.parse(JSON.parse(text));
};

/** Writes the plan down: before the first day, and when it is done. A start after a kill goes on with the same plan. */
export const keepDemoPlan = async (dataDir: string, plan: DemoPlan): Promise<void> => {
  await mkdir(dataDir, { recursive: true });
  await writeFile(fileIn(dataDir), `${JSON.stringify(plan)}\n`);
};
