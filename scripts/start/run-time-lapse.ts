import { setTimeout as sleep } from 'node:timers/promises';
import type { EmbeddedSystem } from '../embedded/open-embedded-system.ts';
import { officeStory } from '../simulate/answering-office.ts';
import { openChance } from '../simulate/chance.ts';
import { makePopulation } from '../simulate/make-population.ts';
import { offices } from '../simulate/offices.ts';
import { openDoorClient } from '../simulate/post.ts';
import { openFeeds } from '../simulate/read-feeds.ts';
import { day, type Step } from '../simulate/step.ts';

/** How a time-lapse goes on. */
export interface TimeLapseSettings {
  /** Seconds of the board's time for each second of the visitor's. */
  readonly speed: number;
  readonly seed: number;
  readonly stopped: Promise<void>;
}

const everyMs = 250;
const newPeopleADay = 3;

/**
 * Lets the clock run fast, and people keep coming and leaving, until stopped. The clock is stored: after a kill it goes on
 * from where it was.
 */
export const runTimeLapse = async (
  system: EmbeddedSystem,
  { speed, seed, stopped }: TimeLapseSettings,
): Promise<void> => {
  const { clock } = system;
  const client = openDoorClient({ urls: system.urls, token: (who) => system.issuer.token(who) });
  const feeds = openFeeds(client, offices);
  const began = clock.now().getTime();
  await feeds.readNew(); // what was there before has been answered, or never will be
  const coming = makePopulation(newPeopleADay * 60, { seed: seed + Math.floor(began / day), now: began + 45 * day });
  let ahead: readonly Step[] = coming.steps.filter(({ toldAt }) => toldAt > began);
  let over = false;
  void stopped.then(() => {
    over = true;
  });
  await clock.runAt(speed);
  while (!over) {
    const now = clock.now().getTime();
    const due = ahead.filter(({ toldAt }) => toldAt <= now);
    ahead = ahead.filter(({ toldAt }) => toldAt > now);
    await Promise.all(due.map((step) => client.post(step.call)));
    const added = (await feeds.readNew()).flatMap(({ office, notice }) =>
      officeStory(office, notice, openChance(`${seed}/${notice.varselId}`)),
    );
    ahead = [...ahead, ...added];
    await sleep(everyMs);
  }
};
