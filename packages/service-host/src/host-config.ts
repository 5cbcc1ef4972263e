import { logLevels, secret } from '@overgang/service-runtime';
import { z } from 'zod';
import { busConfigFields } from './bus-config.ts';

const Port = z.coerce.number().int().min(0).max(65_535);

/** What every service is told from outside. A service adds its own keys to these. */
export const hostConfigFields = (defaults: { readonly port: number }) => ({
  host: z.string().default('127.0.0.1').describe('Address to listen on'),
  port: Port.default(defaults.port).describe('Port to listen on'),
  databaseUrl: secret(z.url()).describe("PostgreSQL URL with the service's own role"),
  ...busConfigFields,
  issuer: z.string().min(1).describe('The claim iss of the tokens that are believed'),
  jwksUrl: z.url().describe("Where the issuer's public keys are"),
  audience: z.string().min(1).default('overgang').describe('The claim aud that tokens must have'),
  organisationsFile: z
    .string()
    .optional()
    .describe('JSON file with the organisations that have access; the demonstration’s own when left out'),
  logLevel: z.enum(logLevels).default('info').describe('Lowest level that is logged'),
});

/** The parsed keys that every service has. */
export type HostConfig = z.output<z.ZodObject<ReturnType<typeof hostConfigFields>>>;
