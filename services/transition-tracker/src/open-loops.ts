import { setTimeout as sleep } from 'node:timers/promises';
import type { ConsumerObserver } from '@overgang/event-intake';
import type { Loop } from '@overgang/service-runtime';
import type { AgreementReader } from './agreements/agreement-reader.ts';
import { consumeEvents } from './consume/consume-events.ts';
import { openReportDays } from './consume/report-days.ts';
import { thoughtBy } from './storage/code-digest.ts';
import { countDueUpTo } from './storage/count-journeys.ts';
import { markChunkDue, readJudgedBy, storeJudgedBy } from './storage/judged-by.ts';
import { pruneChanges } from './storage/read-changes.ts';
import { storeReportDays } from './storage/unit-reports-table.ts';
import { judgeAnew } from './sweep/judge-anew.ts';
import { keepChangesShort } from './sweep/keep-changes-short.ts';
import { wakeDueJourneys } from './sweep/wake-due-journeys.ts';
import type { Tracking } from './track/open-tracking.ts';
import type { TrackerPorts, TrackerSettings } from './tracker-ports.ts';

/** What moves journeys, and how to tell that one has moved. */
export interface LoopParts {
  readonly tracking: Tracking;
  readonly tell: () => void;
  readonly observer: ConsumerObserver;
  readonly agreements: AgreementReader;
}

const sweepBatch = 500;
const markedAtOnce = 2_000;
/** The sweep looks at so many in about a second; what is due by itself never waits longer for what was marked. */
const mostWaiting = 5_000;
const lookAgainMs = 50;

const openSweep = ({ sweepEveryMs }: TrackerSettings, { clock }: TrackerPorts, { tracking, tell }: LoopParts) =>
  wakeDueJourneys({
    wakeSome: async () => {
      const woken = await tracking.wakeSome(sweepBatch);
      if (woken > 0) tell();
      return woken;
    },
    batch: sweepBatch,
    pollEveryMs: sweepEveryMs,
    clock,
  });

/** Marks on only while the sweep keeps up. */
const openJudgeAnew = (
  { sweepEveryMs }: TrackerSettings,
  { db, clock, logger }: TrackerPorts,
  { agreements, onMarked }: { readonly agreements: AgreementReader; readonly onMarked: () => void },
) =>
  judgeAnew({
    thoughtBy,
    agreements: () => agreements.read(db),
    read: () => readJudgedBy(db),
    store: (judgedBy) => db.transaction((tx) => storeJudgedBy(tx, judgedBy)),
    markChunk: (chunk) => markChunkDue(db, { ...chunk, limit: markedAtOnce, dueAt: clock.now() }),
    untilMoreMayBeMarked: async (signal) => {
      while (!signal.aborted && (await countDueUpTo(db, clock.now(), mostWaiting)) >= mostWaiting)
        await sleep(lookAgainMs, undefined, { signal }).catch(() => undefined);
    },
    onMarked: () => {
      logger.info({ code: 'judged-anew' }, 'journeys are judged by other rules or agreements than before');
      onMarked();
    },
    pollEveryMs: sweepEveryMs,
  });

/** The loops that move journeys: what was told, what is due, what is judged anew; and the one that forgets. */
export const openLoops = (settings: TrackerSettings, ports: TrackerPorts, parts: LoopParts) => {
  const { db, bus, clock, logger } = ports;
  const sweep = openSweep(settings, ports, parts);
  const reportDays = openReportDays(storeReportDays);
  const consumer = consumeEvents({
    db,
    bus,
    take: async (tx, told, sorted) => {
      await reportDays.note(tx, sorted);
      await parts.tracking.take(tx, told, sorted);
    },
    observer: parts.observer,
    onCommitted: (sorted) => {
      const { events, pulses } = sorted;
      reportDays.noted(sorted);
      if (events.length > 0) parts.tell();
      if (pulses.length > 0) sweep.nudge();
    },
    onTrouble: (code, cause) => logger.warn({ code, err: cause }, 'a batch of events could not be taken in'),
  });
  const forgetful: Loop = keepChangesShort({ forget: (which) => pruneChanges(db, which), clock });
  const anew = openJudgeAnew(settings, ports, { agreements: parts.agreements, onMarked: sweep.nudge });
  return { consumer, anew, moving: [consumer, sweep, anew], forgetful };
};
