import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '@overgang/database';
import { sql } from 'drizzle-orm';
import type { Post } from '../bench/ingest/posts.ts';
import { type Extent, type Fault, faults } from './faults.ts';
import { judgeRun, type Verdict } from './judge-run.ts';
import { openDrillWorld } from './open-drill-world.ts';
import { type EndState, readEndState } from './read-end-state.ts';
import { sendPosts } from './send-posts.ts';

/** One drill as it went. */
export interface Drilled extends Verdict {
  readonly name: string;
  readonly extent: Extent;
  /** From the end of the fault until the tracker had all that the doors had taken by then, in seconds. */
  readonly recoverySeconds: number;
  /** Dead letters fewer or more than there should be. */
  readonly deadLettersOff: number;
}

export interface DrillSettings {
  readonly folder: string;
  readonly posts: readonly Post[];
  readonly undisturbed: EndState;
  /** Undefined: the drill's own. */
  readonly perSecond?: number | undefined;
  readonly extent: Extent;
  readonly who: string;
  /** The moment at which the gaps of both runs are judged. */
  readonly now: number;
  readonly tell: (step: string) => void;
}

const patienceMs: Readonly<Record<Extent, number>> = { short: 180_000, long: 1_800_000 };
const usualRate: Readonly<Record<Extent, number>> = { short: 30, long: 200 };

/** How many of the facts the tracker has, and how many dead letters. */
const countArrived = async (adminUrl: string): Promise<{ readonly facts: number; readonly dead: number }> => {
  const db = openDatabase({ url: adminUrl, schema: 'public', application: 'drill', maxConnections: 1 });
  try {
    const [row] = await db.execute(sql`
      select (select count(*) from transition_tracker.observation where source like 'urn:orgnr:%') as facts,
        (select count(*) from transition_tracker.dead_letter) as dead`);
    return { facts: Number(row?.['facts'] ?? 0), dead: Number(row?.['dead'] ?? 0) };
  } finally {
    await db.close();
  }
};

/** Seconds until the tracker has so many facts; gives up when it takes too long, and the verdict says what is lacking. */
const untilArrived = async (adminUrl: string, count: number, extent: Extent): Promise<number> => {
  const began = performance.now();
  while (performance.now() - began < patienceMs[extent]) {
    const { facts } = await countArrived(adminUrl).catch(() => ({ facts: 0 }));
    if (facts >= count) break;
    await sleep(100);
  }
  return (performance.now() - began) / 1_000;
};

const rateOf = ({ perSecond }: Fault, extent: Extent): number =>
  extent === 'long' && perSecond !== undefined ? perSecond : usualRate[extent];

/** Lets facts flow, does the damage in the middle, waits until everything has arrived, and judges. */
export const runDrill = async (name: string, settings: DrillSettings): Promise<Drilled> => {
  const { posts, undisturbed, extent, now, tell } = settings;
  const fault = faults[name];
  if (fault === undefined) throw new Error(`There is no drill '${name}'.`);
  tell('starting all services');
  const world = await openDrillWorld(path.join(settings.folder, name), fault);
  try {
    const perSecond = settings.perSecond ?? rateOf(fault, extent);
    tell(`facts flow, ${perSecond} a second`);
    let taken = 0;
    const onTaken = (): void => {
      taken += 1;
    };
    const to = { url: world.tsbUrl, token: await world.token(settings.who), perSecond, onTaken };
    const sending = sendPosts(posts, to);
    sending.catch(() => undefined); // awaited below
    await sleep(2_000);
    tell(fault.does);
    await fault.happen(world, extent);
    const recoverySeconds = await untilArrived(world.postgresUrl, taken, extent);
    await sending;
    tell('waiting until everything has arrived');
    await untilArrived(world.postgresUrl, posts.length, extent);
    await sleep(2_000); // what is announced last
    const verdict = judgeRun(posts, await readEndState(world.postgresUrl, now), undisturbed);
    const { dead } = await countArrived(world.postgresUrl);
    return { name, extent, ...verdict, recoverySeconds, deadLettersOff: Math.abs(dead - (fault.deadLetters ?? 0)) };
  } finally {
    await world.close();
  }
};
