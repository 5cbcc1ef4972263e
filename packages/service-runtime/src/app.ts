import type { Check } from './check.ts';
import type { Instrument } from './instruments.ts';
import type { Loop } from './loop.ts';

/** A numbered step of a schema; the shape that the database package runs. */
export interface AppMigration {
  readonly name: string;
  readonly sql: string;
}

/** One number of a gauge that has several, told apart by labels. */
export interface GaugeValue {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** A number that `/metrics` shows as it is at that moment, or several by labels. */
export interface AppGauge {
  /** As Prometheus names series: snake_case, with the unit where there is one. */
  readonly name: string;
  readonly help: string;
  /** The names of the labels, whose values are few and known. Default none. */
  readonly labels?: readonly string[];
  /** Asked at each look at `/metrics`; where it throws or takes two seconds, the series is left out that time. */
  readonly read: () => Promise<number | readonly GaugeValue[]>;
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
  readonly gauges?: readonly AppGauge[];
  readonly instruments?: readonly Instrument[];
  readonly close: () => Promise<void>;
}
