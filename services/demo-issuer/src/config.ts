import { logLevels } from '@overgang/service-runtime';
import { z } from 'zod';

/** Everything that the demonstration's issuer can be told. */
export const DemoIssuerConfig = z.object({
  host: z.string().default('127.0.0.1').describe('Address to listen on'),
  port: z.coerce.number().int().min(0).max(65_535).default(4007).describe('Port to listen on'),
  issuerKeyFile: z.string().describe('Key file whose public half is published at /jwks; made when missing'),
  logLevel: z.enum(logLevels).default('info').describe('Lowest level that is logged'),
});
export type DemoIssuerConfig = z.output<typeof DemoIssuerConfig>;
