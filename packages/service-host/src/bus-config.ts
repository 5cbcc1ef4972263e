import { secret } from '@overgang/service-runtime';
import { z } from 'zod';

const Brokers = z
  .string()
  .transform((text) => text.split(',').map((each) => each.trim()))
  .pipe(z.array(z.string().regex(/^[^\s:]+:\d{1,5}$/, 'each broker must be written host:port')).min(1));

const mechanisms = ['plain', 'scram-sha-256', 'scram-sha-512', 'oauthbearer'] as const;

/** Where the bus is, and how to come in. Without brokers it is a PostgreSQL. */
export const busConfigFields = {
  busUrl: secret(z.url())
    .optional()
    .describe(
      "PostgreSQL URL of the bus, where that is no Kafka, with the role that owns the schema bus; DATABASE_URL's own role when left out",
    ),
  kafkaBrokers: Brokers.optional().describe('Kafka brokers, host:port with commas between: the bus is on Kafka then'),
  kafkaClientId: z
    .string()
    .min(1)
    .optional()
    .describe("Name in the brokers' logs and quotas; the service's own if left out"),
  kafkaTls: z.stringbool().default(false).describe('Whether to speak TLS to the brokers'),
  kafkaCaFile: z
    .string()
    .optional()
    .describe('PEM file with the authorities to trust, where the usual ones are not enough'),
  kafkaCertFile: z.string().optional().describe('PEM file with a client certificate'),
  kafkaKeyFile: z.string().optional().describe('PEM file with the key of the client certificate'),
  kafkaSasl: z.enum(mechanisms).optional().describe('How to sign in to the brokers; not at all when left out'),
  kafkaUsername: z.string().optional().describe('User name for plain and scram; client id for oauthbearer'),
  kafkaPassword: secret(z.string()).optional().describe('Password for plain and scram; client secret for oauthbearer'),
  kafkaTokenUrl: z.url().optional().describe('Where oauthbearer gets its tokens (client credentials)'),
};

/** The parsed keys of the bus. */
export type BusConfig = z.output<z.ZodObject<typeof busConfigFields>>;
