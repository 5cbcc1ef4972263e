import { logLevels, secret } from '@overgang/service-runtime';
import { z } from 'zod';

/** Everything that the dashboard can be told. */
export const DashboardConfig = z.object({
  host: z.string().default('127.0.0.1').describe('The address to listen at'),
  port: z.coerce.number().int().min(0).max(65_535).default(4000).describe('The port to listen at'),
  publicUrl: z
    .url()
    .default('http://localhost:4000')
    .describe('Where people find the board; https makes the cookie secure'),
  trackerUrl: z.url().default('http://localhost:4005').describe('Where the tracker answers'),
  sessionKey: secret(z.string().min(32)).describe('Seals the session cookies; at least 32 characters of chance'),
  issuer: z.string().min(1).describe("The claim iss of the demonstration's tokens; the tracker must believe it"),
  audience: z.string().min(1).default('overgang').describe('The claim aud of those tokens'),
  issuerKeyFile: z
    .string()
    .optional()
    .describe('Key file of the issuer that signs them; a new key each start when left out'),
  logLevel: z.enum(logLevels).default('info').describe('How much is logged'),
});
export type DashboardConfig = z.output<typeof DashboardConfig>;
