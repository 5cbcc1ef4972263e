import { setTimeout as sleep } from 'node:timers/promises';
import { openKafkaBus } from '@overgang/event-bus';
import { openKafkaAdmin } from '@overgang/event-bus/kafka-admin';
import { type Backlog, eventTopics, publishBacklog } from './told-backlog.ts';

/** How a backlog was worked off. */
export interface Drained {
  /** From when it was all published until nothing waited any more. */
  readonly seconds: number;
  /** Records a second between nine tenths left and one tenth left: beginning and end are not counted. */
  readonly perSecond: number;
}

const lookEveryMs = 100;
const patienceMs = 3_600_000;
const group = 'transition-tracker';

interface Seen {
  readonly at: number;
  readonly behind: number;
}

const paceBetween = (seen: readonly Seen[], count: number): number => {
  const from = seen.find(({ behind }) => behind <= count * 0.9);
  const to = seen.find(({ behind }) => behind <= count * 0.1);
  if (from === undefined || to === undefined || to.at <= from.at) return Number.NaN;
  return ((from.behind - to.behind) * 1_000) / (to.at - from.at);
};

/** Publishes a backlog and watches the trackers' group work it off. `begin` is called when all of it is published. */
export const drainBacklog = async (
  brokers: string,
  backlog: Backlog,
  begin: () => Promise<void> = async () => undefined,
): Promise<Drained> => {
  const count = backlog.records.length;
  const bus = openKafkaBus({ brokers: [brokers], clientId: 'backlog' });
  const admin = await openKafkaAdmin({ brokers: [brokers], clientId: 'backlog' });
  try {
    await publishBacklog(bus, backlog);
    await begin();
    const began = performance.now();
    const seen: Seen[] = [];
    while (performance.now() - began < patienceMs) {
      const groups = await admin.groups(eventTopics);
      const lag = groups.find((one) => one.group === group)?.lag ?? [];
      const behind = lag.reduce((sum, each) => sum + each.behind, 0);
      seen.push({ at: performance.now(), behind });
      if (lag.length > 0 && behind <= eventTopics.length) break; // a pulse may have come just now
      await sleep(lookEveryMs);
    }
    return { seconds: (performance.now() - began) / 1_000, perSecond: paceBetween(seen, count) };
  } finally {
    await admin.close();
    await bus.close();
  }
};
