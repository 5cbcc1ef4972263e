import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { AppGauge } from './app.ts';

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

/** Adds an app's gauges to a registry. A gauge that cannot be read is left out of that look, and spoils no other. */
export const addGauges = (registry: MetricsRegistry, gauges: readonly AppGauge[]): void => {
  for (const { name, help, read } of gauges)
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.reset();
        const value = await read().catch(() => undefined);
        if (value === undefined) this.remove();
        else this.set(value);
      },
    });
};
