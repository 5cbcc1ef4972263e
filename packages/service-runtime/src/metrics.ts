import { collectDefaultMetrics, Registry } from 'prom-client';

/** A prom-client registry: where a service's counters, gauges and histograms live and what `/metrics` prints. */
export type MetricsRegistry = Registry;

/**
 * Opens a registry whose every series carries `service`. With `processMetrics` (default true) it also has memory, CPU,
 * garbage collection and event loop delay; in one process with several services, let one of them have these.
 */
export const openMetrics = (options: {
  readonly service: string;
  readonly processMetrics?: boolean;
}): MetricsRegistry => {
  const registry = new Registry();
  registry.setDefaultLabels({ service: options.service });
  if (options.processMetrics ?? true) collectDefaultMetrics({ register: registry });
  return registry;
};
