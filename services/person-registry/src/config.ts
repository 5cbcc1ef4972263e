import { hostConfigFields } from '@overgang/service-host';
import { secret } from '@overgang/service-runtime';
import { z } from 'zod';

const bytesOf = (base64: string): Uint8Array | undefined => {
  const bytes = Buffer.from(base64, 'base64');
  return bytes.length === 32 && bytes.toString('base64') === base64 ? bytes : undefined;
};

const Key = z.string().transform((text, context) => {
  const bytes = bytesOf(text);
  if (bytes === undefined) context.addIssue('must be 32 bytes in base64, as `openssl rand -base64 32` makes them');
  return bytes ?? z.NEVER;
});

const SealingKey = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,40}:/, 'each key must be written name:base64, and the name A–Z a–z 0-9 . _ -')
  .transform((text) => ({ kid: text.slice(0, text.indexOf(':')), key: text.slice(text.indexOf(':') + 1) }))
  .pipe(z.object({ kid: z.string(), key: Key }));

const KeyRing = z
  .string()
  .transform((text) => text.split(',').map((each) => each.trim()))
  .pipe(z.tuple([SealingKey], SealingKey))
  .refine((ring) => new Set(ring.map(({ kid }) => kid)).size === ring.length, 'two keys have the same name');

/** Everything that person-registry can be told. */
export const PersonRegistryConfig = z.object({
  ...hostConfigFields({ port: 4006 }),
  lookupKey: secret(Key).describe(
    'Finds a person by number: 32 bytes in base64. Another key would make every known number unknown',
  ),
  sealingKeys: secret(KeyRing).describe(
    'Seal numbers and names: name:base64, newest first, commas between. To change: put a new one first, wait for ' +
      '"resealed" in the log of every process, take the old one away',
  ),
  acceptNumbers: z
    .enum(['real', 'synthetic', 'both'])
    .default('real')
    .describe("Whose numbers are taken: 'synthetic' in demos and tests"),
  openNoticeDays: z.coerce
    .number()
    .int()
    .min(1)
    .max(3_650)
    .default(730)
    .describe('Days after which a notice that was never recalled gives no right to look'),
});
export type PersonRegistryConfig = z.output<typeof PersonRegistryConfig>;
