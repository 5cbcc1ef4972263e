import type { Loop } from '@overgang/service-runtime';

/** Loops that begin when something has been done once; a loop that is started again does not do it again. */
export const loopsAfter = (prepare: () => Promise<void>, loops: readonly Loop[]): readonly Loop[] => {
  let prepared: Promise<void> | undefined;
  const once = (): Promise<void> => {
    prepared ??= prepare().catch((error: unknown) => {
      prepared = undefined;
      throw error;
    });
    return prepared;
  };
  return loops.map((loop) => ({
    ...loop,
    run: async (signal) => {
      await once();
      await loop.run(signal);
    },
  }));
};
