import type { ConsumerObserver } from '@overgang/event-intake';
import type { Loop } from '@overgang/service-runtime';
import { consumeEvents } from './consume/consume-events.ts';
import { thoughtBy } from './storage/code-digest.ts';
import { markChunkDue, readJudgedBy, storeJudgedBy } from './storage/judged-by.ts';
import { pruneChanges } from './storage/read-changes.ts';
import { keepChangesShort } from './sweep/keep-changes-short.ts';
import { markWhatIsJudgedAnew } from './sweep/mark-what-is-judged-anew.ts';
import { wakeDueJourneys } from './sweep/wake-due-journeys.ts';
import type { Tracking } from './track/open-tracking.ts';
import type { TrackerPorts, TrackerSettings } from './tracker-ports.ts';

/** What moves journeys, and how to tell that one has moved. */
export interface LoopParts {
  readonly tracking: Tracking;
  readonly tell: () => void;
  readonly observer: ConsumerObserver;
}

const sweepBatch = 500;
const markedAtOnce = 2_000;

const openSweep = (
  { sweepEveryMs, agreements }: TrackerSettings,
  { db, clock }: TrackerPorts,
  { tracking, tell }: LoopParts,
) =>
  wakeDueJourneys({
    prepare: (signal) =>
      markWhatIsJudgedAnew(
        agreements,
        {
          thoughtBy,
          read: () => readJudgedBy(db),
          store: (judgedBy) => db.transaction((tx) => storeJudgedBy(tx, judgedBy)),
          markChunk: (chunk) => markChunkDue(db, { ...chunk, limit: markedAtOnce, dueAt: clock.now() }),
        },
        signal,
      ),
    wakeSome: async () => {
      const woken = await tracking.wakeSome(sweepBatch);
      if (woken > 0) tell();
      return woken;
    },
    batch: sweepBatch,
    pollEveryMs: sweepEveryMs,
    clock,
  });

/** The loops that move journeys: what was told, what is due; and the one that forgets. */
export const openLoops = (settings: TrackerSettings, ports: TrackerPorts, parts: LoopParts) => {
  const { db, bus, clock, logger } = ports;
  const sweep = openSweep(settings, ports, parts);
  const consumer = consumeEvents({
    db,
    bus,
    take: parts.tracking.take,
    observer: parts.observer,
    onCommitted: ({ events, pulses }) => {
      if (events.length > 0) parts.tell();
      if (pulses.length > 0) sweep.nudge();
    },
    onTrouble: (code, cause) => logger.warn({ code, err: cause }, 'a batch of events could not be taken in'),
  });
  const forgetful: Loop = keepChangesShort({ forget: (which) => pruneChanges(db, which), clock });
  return { consumer, sweep, all: [consumer, sweep, forgetful] };
};
