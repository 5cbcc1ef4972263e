import { z } from 'zod';
import { Forventning } from './forventning.ts';

/** A lead time that was agreed on for one rule, in days or working days. */
export const AvtaltFrist = z.strictObject({
  forventning: Forventning,
  dager: z.int().min(0).max(365),
  dagslag: z.enum(['dager', 'virkedager']),
});
export type AvtaltFrist = z.output<typeof AvtaltFrist>;

/** Whether no rule stands twice. */
export const eachRuleOnce = (frister: readonly { readonly forventning: string }[]): boolean =>
  new Set(frister.map(({ forventning }) => forventning)).size === frister.length;

/** Where an agreement's version comes from: somebody's call, or the file that operations keep. */
export const Avtaleopphav = z.enum(['kall', 'fil']);
export type Avtaleopphav = z.output<typeof Avtaleopphav>;
