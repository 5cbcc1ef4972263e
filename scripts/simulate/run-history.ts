import { officeStory } from './answering-office.ts';
import { openChance } from './chance.ts';
import { offices } from './offices.ts';
import type { DoorClient, Posted } from './post.ts';
import { openFeeds } from './read-feeds.ts';
import { day, type Step } from './step.ts';
import { openTally, type Tally } from './tally.ts';

/** A system whose time can be moved: the demonstration's own. */
export interface MovableSystem {
  readonly client: DoorClient;
  readonly moveClockTo: (instant: Date) => Promise<void>;
  readonly settled: () => Promise<void>;
}

/** What is to be lived through. */
export interface History {
  readonly steps: readonly Step[];
  readonly from: number;
  readonly until: number;
  readonly seed: number;
  /** Told after each day that is done. */
  readonly onDay?: (done: number, of: number) => void;
}

const together = 32;

/** Makes calls so many at a time, in about their order: doors take facts in any. */
const postAll = async (client: DoorClient, steps: readonly Step[], tally: Tally): Promise<void> => {
  const waiting = [...steps];
  const busy = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const posted: Posted = await client.post(step.call);
      tally.count(posted);
    }
  };
  await Promise.all(Array.from({ length: Math.min(together, steps.length) }, busy));
};

const byWhenTold = (a: Step, b: Step): number => a.toldAt - b.toldAt;

/**
 * Lives through a stretch of time, a day at a time: the clock moves, the day's facts are posted over HTTP, the road comes
 * to rest, the offices read their feeds, and what they decide to do is added to the days to come.
 */
export const runHistory = async (system: MovableSystem, history: History): Promise<Tally> => {
  const { client, moveClockTo, settled } = system;
  const tally = openTally();
  const feeds = openFeeds(client, offices);
  let ahead = history.steps.toSorted(byWhenTold);
  const days = Math.ceil((history.until - history.from) / day);
  for (let at = 1; at <= days; at += 1) {
    const now = Math.min(history.from + at * day, history.until);
    await moveClockTo(new Date(now));
    const due = ahead.filter((step) => step.toldAt <= now);
    ahead = ahead.filter((step) => step.toldAt > now);
    await postAll(client, due, tally);
    await settled();
    const added = (await feeds.readNew()).flatMap(({ office, notice }) =>
      officeStory(office, notice, openChance(`${history.seed}/${notice.varselId}`)),
    );
    if (added.length > 0) ahead = [...ahead, ...added].sort(byWhenTold);
    history.onDay?.(at, days);
  }
  return tally;
};
