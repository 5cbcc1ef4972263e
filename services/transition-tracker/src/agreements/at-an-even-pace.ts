import { setTimeout as sleep } from 'node:timers/promises';

/** Rests as long as the work took, so that it never has more than half of what one process and its database can do. */
export const openEvenPace = () => {
  let began = performance.now();
  return async (): Promise<void> => {
    await sleep(performance.now() - began);
    began = performance.now();
  };
};
