/** Prints each step with the time it took. */
export interface StepTimer {
  /** Does one step. When it fails, the error names the step. */
  readonly step: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  readonly total: () => string;
}

const inWords = (milliseconds: number): string =>
  milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;

/** Starts the watch. */
export const openStepTimer = (): StepTimer => {
  const began = performance.now();
  return {
    step: async (name, work) => {
      const from = performance.now();
      try {
        const result = await work();
        console.log(`  ${name.padEnd(52)} ${inWords(performance.now() - from)}`);
        return result;
      } catch (error) {
        throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      }
    },
    total: () => inWords(performance.now() - began),
  };
};
