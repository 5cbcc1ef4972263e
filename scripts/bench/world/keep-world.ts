import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openDatabase } from '@overgang/database';
import { sql } from 'drizzle-orm';
import { toldBatches } from '../consume/told-batches.ts';
import type { BenchSettings } from '../report/figure.ts';
import { fillCeiling } from './ceiling-tables.ts';
import { copyFolder } from './copy-folder.ts';
import { copyPeople } from './copy-people.ts';
import { openWorld, type World } from './open-world.ts';
import { toldPeople } from './to-records.ts';

/** Twenty thousand people, a million or ten million, ready for measuring; `--quick` makes a hundredth of it. */
export type WorldSize = 'small' | 'large' | 'huge';

/** Where a world lies and what it holds. */
export interface KeptWorld {
  readonly dataDir: string;
  readonly people: number;
  /** The moment up to which everything was told; epoch milliseconds. */
  readonly now: number;
}

/** How many people are told of one after the other; the large world holds copies of them beside. */
export const peopleTold = ({ quick }: Pick<BenchSettings, 'quick'>): number => (quick ? 1_500 : 20_000);
const timesIn = (quick: boolean, size: WorldSize): number => (size === 'huge' ? 10 : 1) * (quick ? 10 : 50) - 1;
export const batchSize = 500;

const asAdmin = async (world: World, run: (admin: World['db']) => Promise<void>): Promise<void> => {
  const admin = openDatabase({
    url: world.adminUrl,
    schema: 'transition_tracker',
    application: 'bench-fill',
    maxConnections: 1,
    statementTimeoutMs: 0,
  });
  try {
    await run(admin);
  } finally {
    await admin.close();
  }
};

/** Everything that people were told before the measuring, as the tracker takes it in. */
const fillSmall = async (dataDir: string, now: number, settings: BenchSettings): Promise<number> => {
  const world = await openWorld(dataDir, { durable: false, now });
  try {
    const people = toldPeople(peopleTold(settings), now);
    const { before } = toldBatches(people, batchSize);
    for (const [at, batch] of before.entries()) {
      await world.consume(batch);
      if (at % 10 === 0) settings.tell(`filling with ${people.length} people: ${at} of ${before.length} batches`);
    }
    await asAdmin(world, fillCeiling);
    return people.length;
  } finally {
    await world.close();
  }
};

const fillLarge = async (
  { dataDir, now }: Pick<KeptWorld, 'dataDir' | 'now'>,
  times: number,
  settings: BenchSettings,
): Promise<void> => {
  const world = await openWorld(dataDir, { durable: false, now });
  const tell = (done: number): void => {
    if (done % 10 === 0) settings.tell(`filling with copies: ${done} of ${times}`);
  };
  try {
    await asAdmin(world, async (admin) => {
      await copyPeople(admin, { times, now, tell });
      await fillCeiling(admin);
      await admin.execute(sql`checkpoint`);
    });
  } finally {
    await world.close();
  }
};

const read = async (file: string): Promise<KeptWorld | undefined> =>
  readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as KeptWorld, // written below
    () => undefined,
  );

/** Finds a world that an earlier benchmark of this run has made, or makes it. The larger ones grow out of the small one. */
export const keepWorld = async (size: WorldSize, settings: BenchSettings): Promise<KeptWorld> => {
  const dataDir = path.join(settings.folder, `world-${size}`);
  const file = path.join(settings.folder, `world-${size}.json`);
  const kept = await read(file);
  if (kept !== undefined) return kept;
  const make = async (): Promise<KeptWorld> => {
    if (size === 'small') {
      const now = Date.now();
      return { dataDir, now, people: await fillSmall(dataDir, now, settings) };
    }
    const small = await keepWorld('small', settings);
    await copyFolder(small.dataDir, dataDir);
    const times = timesIn(settings.quick, size);
    await fillLarge({ dataDir, now: small.now }, times, settings);
    return { dataDir, now: small.now, people: small.people * (times + 1) };
  };
  await mkdir(settings.folder, { recursive: true });
  const made = await make();
  await writeFile(file, JSON.stringify(made));
  return made;
};
