import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@overgang/database';
import type { EventBus } from '@overgang/event-bus';
import { type SortedRecords, sortRecords } from '@overgang/event-intake';
import type { PersonObserved } from '../domain/index.ts';
import type { ReplayStore } from './replay-store.ts';

/** What hearing the doors once more needs. */
export interface HearingPorts {
  readonly db: Database;
  readonly bus: EventBus;
  readonly topics: readonly string[];
  readonly store: Pick<ReplayStore, 'insertObservations'>;
  /** What the events of a batch say about which person. */
  readonly toldIn: (sorted: SortedRecords) => readonly PersonObserved[];
  readonly onTrouble: (code: string, cause?: unknown) => void;
}

/** Listens to what the doors repeat, and keeps the facts. */
export interface Hearing {
  /** Messages heard so far, and how many of them nobody can read. */
  readonly heard: () => { readonly messages: number; readonly unread: number };
  /** Resolves when everything that was sent is kept. */
  readonly caughtUp: () => Promise<void>;
  /** Whom something new was kept about since the last time this was asked. */
  readonly takeTouched: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** All replays share it: one at a time listens, and begins where the last one ended. */
export const replayGroup = 'transition-tracker-replay';

const lookEveryMs = 50;

/** Begins to listen. What cannot be read is counted only: the live tracker has kept it as a dead letter. */
export const hearAgain = async (ports: HearingPorts): Promise<Hearing> => {
  const { db, bus, topics, store, toldIn, onTrouble } = ports;
  let messages = 0;
  let unread = 0;
  let touched = new Set<string>();
  const consumer = await bus.run({
    group: replayGroup,
    topics,
    onBatch: async ({ records }) => {
      const sorted = sortRecords(records);
      const told = toldIn(sorted);
      const fresh = await db.transaction((tx) => store.insertObservations(tx, told));
      for (const { personRef } of fresh) touched.add(personRef);
      messages += sorted.events.length;
      unread += sorted.unknown.length + sorted.unreadable.length;
      return 'done';
    },
    onTrouble: ({ code, cause }) => onTrouble(code, cause),
  });
  return {
    heard: () => ({ messages, unread }),
    caughtUp: async () => {
      for (;;) {
        const lag = await consumer.lag();
        if (lag.length > 0 && lag.every(({ behind }) => behind === 0)) return;
        await sleep(lookEveryMs);
      }
    },
    takeTouched: () => {
      const taken = [...touched];
      touched = new Set();
      return taken;
    },
    close: () => consumer.close(),
  };
};
