import type { Database } from '@overgang/database';
import { headOfLog } from './read-log.ts';

/** Tells many waiting readers of this process when the log has grown: one query for all of them, and only while they wait. */
export interface LogTail {
  /** The log of this process has grown: for the queue's onAppended. */
  nudge(): void;
  /** Resolves true when something stands after `position`, false when time is up or the signal aborts. */
  beyond(position: number, patience: { readonly withinMs: number; readonly signal?: AbortSignal }): Promise<boolean>;
  close(): void;
}

interface Reader {
  readonly position: number;
  readonly end: (grown: boolean) => void;
}

/** `pollEveryMs` (default 200) bounds how late an append of another process is seen. */
export const openLogTail = ({
  db,
  pollEveryMs = 200,
}: {
  readonly db: Database;
  readonly pollEveryMs?: number;
}): LogTail => {
  const readers = new Set<Reader>();
  let timer: NodeJS.Timeout | undefined;
  let looking = false;
  let lookAgain = false;

  const look = async (): Promise<void> => {
    if (looking) {
      lookAgain = true;
      return;
    }
    looking = true;
    lookAgain = false;
    const head = await headOfLog(db).catch(() => 0); // a database that is away: the next look finds it
    looking = false;
    for (const reader of readers) if (head > reader.position) reader.end(true);
    if (lookAgain && readers.size > 0) await look();
  };
  const watch = (): void => {
    timer ??= setInterval(() => void look(), pollEveryMs);
    if (readers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };

  return {
    nudge: () => {
      if (readers.size > 0) void look();
    },
    beyond: (position, { withinMs, signal }) =>
      new Promise((resolve) => {
        const end = (grown: boolean): void => {
          clearTimeout(patience);
          signal?.removeEventListener('abort', giveUp);
          readers.delete(reader);
          watch();
          resolve(grown);
        };
        const giveUp = (): void => end(false);
        const patience = setTimeout(giveUp, withinMs);
        const reader = { position, end };
        signal?.addEventListener('abort', giveUp);
        readers.add(reader);
        if (signal?.aborted) giveUp();
        else void look();
        watch();
      }),
    close: () => {
      for (const reader of [...readers]) reader.end(false);
    },
  };
};
