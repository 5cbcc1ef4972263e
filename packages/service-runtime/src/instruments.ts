import { Counter, type Metric } from 'prom-client';

/** Something that an app counts or measures as it works, and that `/metrics` shows. Made by the functions below. */
export type Instrument = Metric;

/** How a series is named and explained: snake_case, with the unit, counters ending in `_total`. */
export interface AboutSeries {
  readonly name: string;
  readonly help: string;
}

/** Counts by one label whose values are few and known: never a person, a key or a text that somebody sent. */
export interface LabelledCounter {
  readonly instrument: Instrument;
  readonly add: (value: string, by?: number) => void;
}

/** How a counter's label is used. */
export interface CounterLabels {
  /** Labels that are the same in every series. */
  readonly fixed?: Readonly<Record<string, string>>;
  /** Values that are shown as 0 from the beginning: without a 0 before it Prometheus sees no increase in a first 1. */
  readonly known?: readonly string[];
}

/** Opens a counter. Adding costs a look in a map, so that it can stand on a hot path; the labels are joined when asked. */
export const openCounter = (
  { name, help }: AboutSeries,
  label: string,
  { fixed = {}, known = [] }: CounterLabels = {},
): LabelledCounter => {
  const counts = new Map<string, number>(known.map((value) => [value, 0]));
  const instrument = new Counter({
    name,
    help,
    labelNames: [label, ...Object.keys(fixed)],
    registers: [],
    collect() {
      this.reset();
      for (const [value, count] of counts) this.inc({ ...fixed, [label]: value }, count);
    },
  });
  return {
    instrument,
    add: (value, by = 1) => void counts.set(value, (counts.get(value) ?? 0) + by),
  };
};

/** Measures how values spread: seconds, sizes. */
export interface Distribution {
  readonly observe: (value: number) => void;
}

/** One histogram, with a series for each set of labels that was asked for. */
export interface Distributions {
  readonly instrument: Instrument;
  /** The series with these labels. Keep it: to ask for one is dearer than to use it, and each stays for good. */
  readonly of: (labels: Readonly<Record<string, string>>) => Distribution;
}

const openSeries = (name: string, bounds: readonly number[], sharedLabels: Readonly<Record<string, string>>) => {
  const tally = new Float64Array(bounds.length + 1);
  let sum = 0;
  const observe = (value: number): void => {
    let at = 0;
    while (at < bounds.length && value > (bounds[at] ?? 0)) at += 1;
    tally[at] = (tally[at] ?? 0) + 1;
    sum += value;
  };
  const values = () => {
    let count = 0;
    const buckets = [...tally].map((within, at) => {
      count += within;
      return { metricName: `${name}_bucket`, labels: { le: String(bounds[at] ?? '+Inf') }, sharedLabels, value: count };
    });
    const total = { metricName: `${name}_count`, labels: {}, sharedLabels, value: count };
    return [...buckets, { metricName: `${name}_sum`, labels: {}, sharedLabels, value: sum }, total];
  };
  return { observe, values };
};

/**
 * Opens a histogram with these upper bounds, in growing order. It tallies by itself: prom-client's own costs a microsecond
 * a value and three with labels, which is much where every event and every request is measured.
 */
export const openDistributions = ({ name, help }: AboutSeries, bounds: readonly number[]): Distributions => {
  const all: ReturnType<typeof openSeries>[] = [];
  const about = { name, help, type: 'histogram', aggregator: 'sum' };
  const get = async () => ({ ...about, values: all.flatMap(({ values }) => values()) });
  return {
    instrument: { ...about, get } as unknown as Instrument, // all that a registry asks of a metric
    of: (labels) => {
      const series = openSeries(name, bounds, labels);
      all.push(series);
      return series;
    },
  };
};

/** openDistributions with one series. */
export const openDistribution = (
  about: AboutSeries,
  bounds: readonly number[],
  labels: Readonly<Record<string, string>> = {},
): Distribution & Pick<Distributions, 'instrument'> => {
  const { instrument, of } = openDistributions(about, bounds);
  return { instrument, observe: of(labels).observe };
};
