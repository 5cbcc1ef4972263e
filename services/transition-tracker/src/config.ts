import { hostConfigFields } from '@overgang/service-host';
import { z } from 'zod';

/** Everything that the tracker can be told from outside. */
export const TrackerConfig = z.object({
  ...hostConfigFields({ port: 4005 }),
  agreementsFile: z
    .string()
    .optional()
    .describe(
      'JSON file with agreements between municipalities and institutions, taken in at start; none when left out',
    ),
  sweepEveryMs: z.coerce
    .number()
    .int()
    .min(10)
    .default(1000)
    .describe('Milliseconds between two looks for journeys that are due'),
});
export type TrackerConfig = z.output<typeof TrackerConfig>;
