import type { ServerResponse } from 'node:http';

/** The abort signals of requests that are under way. */
export interface InFlight {
  /** A signal that aborts when the client leaves before it is answered, or at `abortAll`. */
  readonly signalFor: (response: ServerResponse) => AbortSignal;
  /** Tells every long poll and stream to end, and those that come later too. */
  readonly abortAll: () => void;
}

/** Keeps book of signals that were asked for; a request that asks for none costs nothing. */
export const openInFlight = (): InFlight => {
  const open = new Set<AbortController>();
  let closing = false;
  return {
    signalFor: (response) => {
      const controller = new AbortController();
      if (closing || response.destroyed) controller.abort();
      open.add(controller);
      response.once('close', () => {
        open.delete(controller);
        if (!response.writableFinished) controller.abort();
      });
      return controller.signal;
    },
    abortAll: () => {
      closing = true;
      for (const controller of open) controller.abort();
    },
  };
};
