/** Work that is asked for often and done seldom. */
export interface InTurn {
  /** Asks for the work: at once when it was not done lately, else when its turn comes. Asking twice does it once. */
  readonly ask: () => void;
  readonly stop: () => void;
}

/** Does `work` at most once each `everyMs`, never two at once, and always once after the last asking. */
export const inTurn = (work: () => Promise<void>, everyMs: number): InTurn => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  let isWanted = false;
  let stopped = false;
  const run = (): void => {
    timer = undefined;
    if (!isWanted || isBusy || stopped) return;
    isWanted = false;
    isBusy = true;
    void work().finally(() => {
      isBusy = false;
      if (!stopped) timer = setTimeout(run, everyMs);
    });
  };
  return {
    ask: () => {
      isWanted = true;
      if (timer === undefined && !isBusy) run();
    },
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
};
