import type { Chance } from './chance.ts';
import { hour, type Step } from './step.ts';

/** What real senders do to a good story: they send twice, and not in order. */
export const withHabits = (steps: readonly Step[], chance: Chance): readonly Step[] =>
  steps.flatMap((step) => {
    const told = chance.happens(0.05) ? { ...step, toldAt: step.toldAt + chance.between(6, 72) * hour } : step;
    return chance.happens(0.04) ? [told, { ...told, toldAt: told.toldAt + chance.between(1, 30) * hour }] : [told];
  });
