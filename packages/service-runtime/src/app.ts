import type { Loop } from './loop.ts';

/** What a look at one thing found. `detail` is for operators: ids and codes only, never data about a person. */
export interface Health {
  readonly ok: boolean;
  readonly detail?: string;
}

/** One thing that must be well before a service is ready. */
export interface Check {
  /** Kebab-case, shown by `/health/ready`: 'database', 'bus', 'relay'. */
  readonly name: string;
  /** A throw counts as not ok. Answers within a second or is counted as not ok. */
  readonly check: () => Health | Promise<Health>;
}

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
