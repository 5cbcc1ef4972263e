/** Messages go to stderr, so that a command's own output can be piped. @param {string} message */
export const say = (message) => void process.stderr.write(`overgang: ${message}\n`);

const secondsSince = (/** @type {number} */ start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

/**
 * Says what is being done, how long it has taken so far, and how long it took.
 *
 * @template Result
 * @param {string} what
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export const saying = async (what, work) => {
  const start = performance.now();
  const live = process.stderr.isTTY;
  const line = () => `overgang: ${what} … ${secondsSince(start)}`;
  if (!live) say(`${what} …`);
  const ticking = setInterval(() => process.stderr.write(live ? `\r${line()}` : `${line()}\n`), live ? 200 : 10_000);
  try {
    const result = await work();
    process.stderr.write(live ? `\r${line()}\n` : `overgang: done in ${secondsSince(start)}\n`);
    return result;
  } catch (error) {
    if (live) process.stderr.write('\n');
    throw error;
  } finally {
    clearInterval(ticking);
  }
};
