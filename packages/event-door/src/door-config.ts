import { hostConfigFields } from '@overgang/service-host';
import { secret } from '@overgang/service-runtime';
import { z } from 'zod';

/** Everything that a door can be told from outside. `port` is where it listens when nobody says otherwise. */
export const doorConfig = ({ port }: { readonly port: number }) =>
  z.object({
    ...hostConfigFields({ port }),
    acceptNumbers: z
      .enum(['real', 'synthetic', 'both'])
      .default('real')
      .describe("Whose identity numbers are taken: 'synthetic' in demos and tests"),
    registryUrl: z.url().describe('Where person-registry answers'),
    registryToken: secret(z.string().min(1)).describe('Token with the scope overgang:personref, for person-registry'),
    pulseEveryMs: z.coerce
      .number()
      .int()
      .min(50)
      .default(1000)
      .describe('Milliseconds between two pulses: the word that everything recorded has been sent'),
  });

/** The schema of a door's config. */
export type DoorConfigSchema = ReturnType<typeof doorConfig>;
