export interface Patience {
  /** Milliseconds; default 5000. */
  readonly within?: number;
  /** Milliseconds between two looks; default 20. */
  readonly every?: number;
}

/**
 * Asks `probe` again until it neither throws nor answers `false`, and returns its answer. When time is up, throws what
 * the probe threw last.
 */
export const eventually = async <T>(
  probe: () => T | Promise<T>,
  { within = 5_000, every = 20 }: Patience = {},
): Promise<T> => {
  const until = performance.now() + within;
  for (;;) {
    const look = await lookOnce(probe);
    if (look.ok) return look.answer;
    if (performance.now() > until) throw look.thrown;
    await new Promise((resolve) => setTimeout(resolve, every));
  }
};

type Look<T> = { readonly ok: true; readonly answer: T } | { readonly ok: false; readonly thrown: unknown };

const lookOnce = async <T>(probe: () => T | Promise<T>): Promise<Look<T>> => {
  try {
    const answer = await probe();
    return answer === false
      ? { ok: false, thrown: new Error('It did not become true in time.') }
      : { ok: true, answer };
  } catch (thrown) {
    return { ok: false, thrown };
  }
};
