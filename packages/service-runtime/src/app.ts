import type { Check } from './check.ts';
import type { Loop } from './loop.ts';

/** A numbered step of a schema; the shape that the database package runs. */
export interface AppMigration {
  readonly name: string;
  readonly sql: string;
}

/**
 * What every service's `createApp(config, ports)` returns: the joined rooms, with nothing opened by itself.
 * The type parameters let this package stay ignorant of HTTP: `Route` is http-service's `BoundRoute`.
 */
export interface App<Route = unknown, Migration extends AppMigration = AppMigration> {
  readonly routes: readonly Route[];
  readonly loops: readonly Loop[];
  readonly migrations: readonly Migration[];
  readonly ready?: () => readonly Check[];
  readonly close: () => Promise<void>;
}
