import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const RunningNote = z.object({
  /** What the tracker is told, and ADMIN_DATABASE_URL. Holds passwords. */
  environment: z.record(z.string(), z.string()),
  /** The doors, by agency. */
  doors: z.record(z.string(), z.url()),
});

/** Where a running system can be reached by commands that are given its data folder. */
export type RunningNote = z.output<typeof RunningNote>;

const fileIn = (dataDir: string): string => path.join(dataDir, 'running.json');

/** Writes the note, for its owner's eyes only; returns the function that takes it away. */
export const leaveRunningNote = async (dataDir: string, note: RunningNote): Promise<() => Promise<void>> => {
  const file = fileIn(dataDir);
  await rm(file, { force: true }); // an older file's mode would stay
  await writeFile(file, `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return () => rm(file, { force: true });
};

/** The note of the system that runs on this data folder. Throws with one plain sentence where none does. */
export const readRunningNote = async (dataDir: string): Promise<RunningNote> => {
  try {
    return RunningNote.parse(JSON.parse(await readFile(fileIn(dataDir), 'utf8')));
  } catch (cause) {
    throw new Error(`No system runs on ${dataDir}: start it with npm start, or give its own --data.`, { cause });
  }
};
