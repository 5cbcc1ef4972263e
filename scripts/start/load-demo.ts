import type { EmbeddedSystem } from '../embedded/open-embedded-system.ts';
import { makePopulation } from '../simulate/make-population.ts';
import { openDoorClient } from '../simulate/post.ts';
import { runHistory } from '../simulate/run-history.ts';
import type { Tally } from '../simulate/tally.ts';
import type { DemoPlan } from './demo-plan.ts';
import { provingSteps } from './proving-stay.ts';

/** Told after each day that is done. */
type OnDay = (done: number, of: number) => void;

/**
 * Lives through the last weeks of the plan's people: posts go through the doors over HTTP, offices read their feeds and
 * answer, and the clock is moved from day to day until it is now. After a kill it goes on from the day where the clock
 * stands: every post has an id of its own, so what was posted before is not posted twice.
 */
export const loadDemo = async (system: EmbeddedSystem, plan: DemoPlan, onDay?: OnDay): Promise<Tally> => {
  const { people, seed, from, until } = plan;
  const steps = [...makePopulation(people, { seed, now: until }).steps, ...provingSteps(until)];
  const client = openDoorClient({ urls: system.urls, token: (who) => system.issuer.token(who) });
  await system.clock.runAt(0);
  const stands = system.clock.now().getTime();
  const began = stands > from && stands < until ? stands : from;
  const tally = await runHistory(
    { client, moveClockTo: system.moveClockTo, settled: system.settled },
    { steps, from: began, until, seed, ...(onDay === undefined ? {} : { onDay }) },
  );
  await system.clock.followMachine();
  return tally;
};
