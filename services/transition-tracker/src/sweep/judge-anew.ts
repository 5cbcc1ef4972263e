import { setTimeout as sleep } from 'node:timers/promises';
import type { Agreement } from '../domain/index.ts';
import { type MarkPorts, markWhatIsJudgedAnew } from './mark-what-is-judged-anew.ts';

/** What judging anew needs from the rest of the service. */
export interface JudgeAnewPorts extends MarkPorts {
  /** The agreements that stand, and how many decisions led to them. */
  readonly agreements: () => Promise<{ readonly count: number; readonly standing: readonly Agreement[] }>;
  /** Journeys have been marked. */
  readonly onMarked: () => void;
  readonly pollEveryMs: number;
}

/** Marks where something was decided since the last time; how many decisions that was by. */
const markIfDecided = async (ports: JudgeAnewPorts, marked: number | undefined, signal: AbortSignal) => {
  const { count, standing } = await ports.agreements();
  if (count === marked) return count;
  // Another build may be at work too: what it thinks is its own affair after the start.
  const thoughtBy = marked === undefined ? ports.thoughtBy : undefined;
  if (await markWhatIsJudgedAnew(standing, { ...ports, thoughtBy }, signal)) ports.onMarked();
  return count;
};

/** Watches for rules and agreements that are others than those that journeys were judged by. A loop of the service. */
export const judgeAnew = (ports: JudgeAnewPorts) => {
  let resting: AbortController | undefined;
  const wake = (): void => resting?.abort();
  return {
    name: 'judge-anew',
    /** Something has been decided about an agreement: look at once. */
    nudge: wake,
    run: async (signal: AbortSignal): Promise<void> => {
      let marked: number | undefined;
      signal.addEventListener('abort', wake);
      try {
        while (!signal.aborted) {
          resting = new AbortController();
          marked = await markIfDecided(ports, marked, signal);
          if (!signal.aborted)
            await sleep(ports.pollEveryMs, undefined, { signal: resting.signal }).catch(() => undefined);
        }
      } finally {
        signal.removeEventListener('abort', wake);
      }
    },
    health: () => ({ ok: true }),
  };
};
