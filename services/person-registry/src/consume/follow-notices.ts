import { once } from 'node:events';
import { Etat } from '@overgang/contracts';
import type { BatchOutcome, ConsumerOptions, EventBus, RunningConsumer } from '@overgang/event-bus';
import type { Logger, Loop } from '@overgang/service-runtime';

/** The topics that notices come by, one an agency. Made with so many partitions where they are missing. */
export const noticeTopics: readonly { readonly name: string; readonly partitions: number }[] = Etat.options.map(
  (etat) => ({ name: `overgang.varsler.${etat}.v1`, partitions: 4 }),
);

/** What following needs from the rest of the service. */
export interface FollowNoticesParts {
  readonly bus: EventBus;
  readonly takeIn: (batch: Parameters<ConsumerOptions['onBatch']>[0]) => Promise<BatchOutcome>;
  /** Called once before the first batch. */
  readonly takeInParked: () => Promise<void>;
  readonly logger: Pick<Logger, 'warn'>;
}

/** Reads every notice that is sent, in a group of its own, for as long as the service lives. */
export const followNotices = ({ bus, takeIn, takeInParked, logger }: FollowNoticesParts): Loop => {
  let consumer: RunningConsumer | undefined;
  const run = async (signal: AbortSignal): Promise<void> => {
    await takeInParked();
    consumer = await bus.run({
      group: 'person-registry',
      topics: noticeTopics.map(({ name }) => name),
      onBatch: takeIn,
      onTrouble: ({ code, topic, partition, cause }) => logger.warn({ code, topic, partition, err: cause }),
    });
    try {
      if (!signal.aborted) await once(signal, 'abort');
    } finally {
      await consumer.close();
      consumer = undefined;
    }
  };
  return { name: 'notices', run, health: () => consumer?.health() ?? { ok: false, detail: 'not-started' } };
};
