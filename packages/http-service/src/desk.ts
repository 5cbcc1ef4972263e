import type { Logger } from '@overgang/service-runtime';
import type { InFlight } from './in-flight.ts';
import type { RequestMetrics } from './request-metrics.ts';
import type { StreamPace } from './send-stream.ts';

/** What answering needs from the service around it. */
export interface Desk {
  readonly logger: Logger;
  readonly inFlight: InFlight;
  readonly metrics: RequestMetrics;
  readonly pace: StreamPace;
}
