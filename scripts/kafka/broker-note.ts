import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const Note = z.object({ keeper: z.int(), brokers: z.string() });

/** Who keeps the broker of a folder, and where it is found. */
export type BrokerNote = z.output<typeof Note>;

const fileIn = (dataDir: string): string => path.join(dataDir, 'keeper.json');

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** The note of a keeper that lives; undefined where there is none. */
export const readBrokerNote = async (dataDir: string): Promise<BrokerNote | undefined> => {
  const text = await readFile(fileIn(dataDir), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const note = Note.parse(JSON.parse(text));
  return isAlive(note.keeper) ? note : undefined;
};

/** Written by the keeper, when its broker takes connections. */
export const writeBrokerNote = (dataDir: string, note: BrokerNote): Promise<void> =>
  writeFile(fileIn(dataDir), JSON.stringify(note));

export const removeBrokerNote = (dataDir: string): Promise<void> => rm(fileIn(dataDir), { force: true });
