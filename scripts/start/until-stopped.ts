/** Resolves at the first signal, or when the process that started this one is gone. A second Ctrl-C changes nothing. */
export const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    if (process.channel !== undefined) process.once('disconnect', () => resolve());
  });
