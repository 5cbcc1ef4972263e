import { loadConfig } from '@overgang/service-runtime';
import { z } from 'zod';

const schema = z.object({
  overgangTestDatabaseUrl: z.string().optional().describe('A PostgreSQL server, as a role that may create databases.'),
  overgangTestKafkaBrokers: z.string().optional().describe('host:port of a broker.'),
  overgangRequireKafka: z.string().optional().describe('1 where tests on Kafka must not be skipped, as in CI.'),
});

/** What a test run is given by its environment: servers that it shares with others, and what it may not skip. */
export const testSettings = (): z.output<typeof schema> => loadConfig(schema);
