import { setTimeout as sleep } from 'node:timers/promises';
import type { Admin } from 'kafkajs';
import { BusError } from '../../bus-error.ts';

const patienceMs = 30_000;
const lookEveryMs = 100;

/** Whether the broker that we ask knows of so many partitions, each with a leader. */
const isServed = async (admin: Admin, topic: string, partitions: number): Promise<boolean> => {
  if (!(await admin.listTopics()).includes(topic)) return false; // asking for one that is not there would throw
  const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
  const served = topics.flatMap((found) => found.partitions.filter(({ leader }) => leader >= 0));
  return served.length >= partitions;
};

/**
 * Waits until a new topic, or one that has grown, can be used: the controller answers before the brokers have heard, and
 * kafkajs's own wait takes that for an error. @throws BusError `unavailable` after half a minute
 */
export const waitForLeaders = async (admin: Admin, topic: string, partitions: number): Promise<void> => {
  const until = performance.now() + patienceMs;
  while (!(await isServed(admin, topic, partitions))) {
    if (performance.now() > until)
      throw new BusError('unavailable', `Topic '${topic}' is made, and its partitions have no leaders yet.`);
    await sleep(lookEveryMs);
  }
};
