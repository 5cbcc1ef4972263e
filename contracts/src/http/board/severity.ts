import { z } from 'zod';

/** How urgent a row is: the worst step among its open gaps, or `i-rute` when it has none. Worst last. */
export const Alvor = z.enum(['i-rute', 'merknad', 'kommende', 'over-frist', 'kritisk']);
export type Alvor = z.output<typeof Alvor>;
