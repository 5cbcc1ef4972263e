import { setTimeout as sleep } from 'node:timers/promises';
import { headOfLog } from '@overgang/event-log';
import type { TrackerApp } from '@overgang/transition-tracker';
import type { ServedDoor } from './open-services.ts';

/** The road, from the doors to the inboxes. */
export interface Road {
  readonly doors: readonly ServedDoor[];
  readonly tracker: TrackerApp;
}

const lookEveryMs = 5;

const until = async (quiet: () => Promise<boolean>): Promise<void> => {
  while (!(await quiet())) await sleep(lookEveryMs);
};

/**
 * Waits until nothing is under way, one stretch of the road after the other: what is quiet stays quiet, since nothing
 * upstream of it moves any more. Nobody may post meanwhile.
 */
export const settle = async ({ doors, tracker }: Road): Promise<void> => {
  await Promise.all(doors.map(({ door, db }) => until(async () => door.relay.position() >= (await headOfLog(db)))));
  await until(async () => (await tracker.behind()) === 0);
  await until(async () => (await tracker.dueNow()) === 0);
  await until(() => tracker.isRelayed());
  await Promise.all(doors.map(({ door }) => until(async () => (await door.behind()) === 0)));
};
