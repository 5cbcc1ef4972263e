import { withTestKafka } from './with-test-kafka.ts';
import { withTestPostgres } from './with-test-postgres.ts';

/** Where the tests' servers are, for the environment of the tests. */
export type ServerEnvironment = Readonly<Record<string, string>>;

/** Lends a PostgreSQL from npm and, where there can be one, a Kafka on Java to all tests, gone afterwards. */
export const withOwnServers = <Result>(work: (environment: ServerEnvironment) => Promise<Result>): Promise<Result> =>
  withTestPostgres((url) => withTestKafka((kafka) => work({ ...kafka, OVERGANG_TEST_DATABASE_URL: url })));
