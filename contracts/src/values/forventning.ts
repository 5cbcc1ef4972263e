import { z } from 'zod';

/**
 * The id of an expectation, such as 'bolig-mangler'. A slug and no closed list:
 * a municipality's new rule must not need a new version of the events that mention it.
 */
export const Forventning = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export type Forventning = z.output<typeof Forventning>;

/** A gap's place on its ladder. 'merknad' is worth knowing and nobody's move. */
export const Trinn = z.enum(['merknad', 'kommende', 'over-frist', 'kritisk']);
export type Trinn = z.output<typeof Trinn>;
