import { quietly } from '../quietly.ts';
import { type Lease, type PulsePromise, promisePulse } from './lease.ts';
import type { RelaySettings } from './relay-settings.ts';
import { toPulse } from './to-records.ts';

/** 'All that was recorded before T is sent': promised first, sent when it has become true. */
export interface Pulse {
  /** Makes the promise when a pulse is due. False: the lease is lost. */
  promise(): Promise<boolean>;
  /** Sends the promised pulse if everything before it is published. */
  sendWhenTrue(published: { readonly position: number; readonly isAll: boolean }): Promise<void>;
  /** Due now, though the time is not up. */
  hurry(): void;
  /** Milliseconds; infinite when nobody waits for pulses. */
  dueIn(): number;
}

export const openPulse = <E>(settings: RelaySettings<E>, lease: Lease): Pulse => {
  const { db, clock, pulseEveryMs = 1_000, pulseTopics } = settings;
  let dueAt = performance.now();
  let promised: PulsePromise | undefined;
  const isDue = (): boolean => pulseTopics.length > 0 && !promised && performance.now() >= dueAt;
  return {
    promise: async () => {
      if (!isDue()) return true;
      dueAt = performance.now() + pulseEveryMs; // before the clock is read: a jump from here on hurries the next one
      promised = await promisePulse(db, lease, () => clock.now());
      return promised !== undefined;
    },
    sendWhenTrue: async ({ position, isAll }) => {
      if (!promised || (position < promised.head && !isAll)) return;
      const { through } = promised;
      await publish(settings, through);
      promised = undefined;
      quietly(() => settings.onPulse?.(through));
    },
    hurry: () => {
      dueAt = 0;
    },
    dueIn: () => (pulseTopics.length === 0 ? Number.POSITIVE_INFINITY : Math.max(0, dueAt - performance.now())),
  };
};

const publish = async <E>({ bus, pulseTopics, source }: RelaySettings<E>, through: string): Promise<void> => {
  for (const topic of pulseTopics) {
    const partitions = await bus.partitionsOf(topic);
    await bus.publish(
      Array.from({ length: partitions }, (_, partition) => toPulse(topic, partition, { source, through, partitions })),
    );
  }
};
