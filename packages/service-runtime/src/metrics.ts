import { setTimeout as sleep } from 'node:timers/promises';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { AppGauge, GaugeValue } from './app.ts';
import type { Instrument } from './instruments.ts';

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

const patienceMs = 2_000;

/** Nothing where it cannot be read, or not in time: a bus that is away must not keep an operator from the rest. */
const readInTime = async (read: AppGauge['read']): Promise<readonly GaugeValue[]> => {
  const late = new AbortController();
  const outOfTime = sleep(patienceMs, undefined, { signal: late.signal, ref: false }).catch(() => undefined);
  const value = await Promise.race([read().catch(() => undefined), outOfTime]);
  late.abort();
  if (value === undefined) return [];
  return typeof value === 'number' ? [{ value, labels: {} }] : value;
};

/** Adds an app's gauges to a registry. A gauge that cannot be read is left out of that look, and spoils no other. */
export const addGauges = (registry: MetricsRegistry, gauges: readonly AppGauge[]): void => {
  for (const { name, help, labels = [], read } of gauges)
    new Gauge({
      name,
      help,
      labelNames: labels,
      registers: [registry],
      async collect() {
        const values = await readInTime(read);
        this.reset();
        if (values.length === 0 && labels.length === 0) this.remove();
        for (const { labels: own, value } of values) this.set(own, value);
      },
    });
};

/** Adds what an app counts and measures as it works. */
export const addInstruments = (registry: MetricsRegistry, instruments: readonly Instrument[]): void => {
  for (const instrument of instruments) registry.registerMetric(instrument);
};
