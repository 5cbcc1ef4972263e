import { hostConfigFields } from '@overgang/service-host';
import { secret } from '@overgang/service-runtime';
import { z } from 'zod';

/** Everything that a door can be told from outside. `port` is where it listens when nobody says otherwise. */
export const doorConfigFields = (port: number) => ({
  ...hostConfigFields({ port }),
  acceptNumbers: z
    .enum(['real', 'synthetic', 'both'])
    .default('synthetic')
    .describe('Which identity numbers are taken: real ones in production, synthetic ones everywhere else'),
  registryUrl: z.url().describe('Where person-registry answers'),
  registryToken: secret(z.string().min(1)).describe('Token with the scope overgang:personref, for person-registry'),
  pulseEveryMs: z.coerce
    .number()
    .int()
    .min(50)
    .default(1000)
    .describe('Milliseconds between two pulses: the word that everything recorded has been sent'),
});
