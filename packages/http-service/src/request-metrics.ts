import type { MetricsRegistry } from '@overgang/service-runtime';
import { Gauge, Histogram } from 'prom-client';

/** What is counted about requests. Labels are route patterns, never addresses as they were sent. */
export interface RequestMetrics {
  readonly answered: (labels: { method: string; route: string; status: number }, milliseconds: number) => void;
  readonly streamOpened: () => void;
  readonly streamClosed: () => void;
}

/** Adds `http_request_duration_seconds` and `http_open_streams` to a registry. */
export const addRequestMetrics = (registry: MetricsRegistry): RequestMetrics => {
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer, streams left out',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const streams = new Gauge({ name: 'http_open_streams', help: 'Live streams that are open', registers: [registry] });
  return {
    answered: (labels, milliseconds) => duration.observe(labels, milliseconds / 1000),
    streamOpened: () => streams.inc(),
    streamClosed: () => streams.dec(),
  };
};
