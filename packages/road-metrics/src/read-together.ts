/**
 * Lets several gauges that are looked at in one go share one read: an answer, or the way to it, is kept this long. A read
 * that failed is not kept.
 */
export const readTogether = <T>(read: () => Promise<T>, keepMs = 500): (() => Promise<T>) => {
  let kept: { readonly reading: Promise<T>; readonly at: number } | undefined;
  return () => {
    const now = performance.now();
    if (kept !== undefined && now - kept.at < keepMs) return kept.reading;
    const reading = read();
    const mine = { reading, at: now };
    kept = mine;
    reading.catch(() => {
      if (kept === mine) kept = undefined;
    });
    return reading;
  };
};
