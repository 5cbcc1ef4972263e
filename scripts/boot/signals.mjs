/** @type {Record<string, number>} */
const numbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

/**
 * The exit code that tells a shell which signal ended us.
 *
 * @param {string} signal
 */
export const exitCodeOf = (signal) => 128 + (numbers[signal] ?? 0);

/** @type {(signal: NodeJS.Signals) => void} */
let answer = (signal) => process.exit(exitCodeOf(signal));

/**
 * What to do from now on when we are told to stop: by a signal, or by the death of whoever started us.
 *
 * @param {(signal: NodeJS.Signals) => void} handler
 */
export const whenToldToStop = (handler) => {
  answer = handler;
};

/** Listens to the signals, and looks twice a second whether whoever started us is still there. */
export const listenForStop = () => {
  for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => answer(signal));
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    answer('SIGTERM');
  }, 500);
  watch.unref();
};
