let isQuiet = false;

/**
 * kafkajs 2.2.4 now and then sets a timer to a moment that has passed, of which Node warns and which is harmless. Keeps
 * back that one warning and no other, once for the process.
 */
export const quietTimeoutWarning = (): void => {
  if (isQuiet) return;
  isQuiet = true;
  process.emitWarning = new Proxy(process.emitWarning, {
    apply: (emit, self, warning: unknown[]) =>
      warning.includes('TimeoutNegativeWarning') ? undefined : Reflect.apply(emit, self, warning),
  });
};
