export {
  arbitraryDato,
  arbitraryInstant,
  arbitraryKommunenummer,
  arbitraryOrgnr,
  arbitraryPersonRef,
  arbitraryStayId,
  arbitraryUuid,
} from './arbitraries.ts';
export { eventually, type Patience } from './eventually.ts';
export { type FakeClock, fakeClock } from './fake-clock.ts';
export { type DeciderLike, givenFor, type Scenario } from './given-when-then.ts';
export { type RunningMain, runMain } from './run-main.ts';
export { freePort, type JsonServer, serveJson } from './serve-json.ts';
export { type TestDatabase, type TestSchema, useTestDatabase } from './use-test-database.ts';
export { type TestKafka, useTestKafka, whyNoKafka } from './use-test-kafka.ts';
