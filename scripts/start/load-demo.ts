import type { EmbeddedSystem } from '../embedded/open-embedded-system.ts';
import { makePopulation } from '../simulate/make-population.ts';
import { openDoorClient } from '../simulate/post.ts';
import { runHistory } from '../simulate/run-history.ts';
import { day } from '../simulate/step.ts';
import type { Tally } from '../simulate/tally.ts';
import { provingSteps } from './proving-stay.ts';

/** How many days the demonstration has behind it when a visitor comes. */
const daysBehind = 45;

/** What the demonstration is made of. */
export interface DemoSettings {
  readonly people: number;
  readonly seed: number;
  readonly now: number;
  readonly onDay?: (done: number, of: number) => void;
}

/**
 * Lives through the last weeks of so many synthetic people: posts go through the doors over HTTP, offices read their feeds
 * and answer, and the clock is moved from day to day until it is now.
 */
export const loadDemo = async (system: EmbeddedSystem, { people, seed, now, onDay }: DemoSettings): Promise<Tally> => {
  const steps = [...makePopulation(people, { seed, now }).steps, ...provingSteps(now)];
  const client = openDoorClient({ urls: system.urls, token: (who) => system.issuer.token(who) });
  const from = now - daysBehind * day;
  await system.clock.runAt(0);
  try {
    return await runHistory(
      { client, moveClockTo: system.moveClockTo, settled: system.settled },
      { steps, from, until: now, seed, ...(onDay === undefined ? {} : { onDay }) },
    );
  } finally {
    await system.clock.followMachine();
  }
};
