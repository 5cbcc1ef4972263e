import {
  addGauges,
  addInstruments,
  type Distribution,
  type MetricsRegistry,
  openDistributions,
} from '@overgang/service-runtime';

/** What is counted about requests. Labels are route patterns, never addresses as they were sent. */
export interface RequestMetrics {
  readonly answered: (labels: AnsweredBy, milliseconds: number) => void;
  readonly streamOpened: () => void;
  readonly streamClosed: () => void;
}

interface AnsweredBy {
  readonly method: string;
  readonly route: string;
  readonly status: number;
}

const bounds = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** Adds `http_request_duration_seconds` and `http_open_streams` to a registry. */
export const addRequestMetrics = (registry: MetricsRegistry): RequestMetrics => {
  const durations = openDistributions(
    {
      name: 'http_request_duration_seconds',
      help: 'Time from the first byte of a request to the last of its answer, streams left out',
    },
    bounds,
  );
  const byAnswer = new Map<string, Distribution>();
  let streams = 0;
  addInstruments(registry, [durations.instrument]);
  addGauges(registry, [{ name: 'http_open_streams', help: 'Live streams that are open', read: async () => streams }]);
  return {
    answered: ({ method, route, status }, milliseconds) => {
      const key = `${method} ${route} ${status}`;
      const known = byAnswer.get(key) ?? durations.of({ method, route, status: String(status) });
      byAnswer.set(key, known);
      known.observe(milliseconds / 1000);
    },
    streamOpened: () => {
      streams += 1;
    },
    streamClosed: () => {
      streams -= 1;
    },
  };
};
