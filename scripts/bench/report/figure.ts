/** What became of the events of a benchmark, as far as it counts them. Anything but nothing here fails it. */
export interface Faults {
  readonly lost?: number;
  readonly duplicated?: number;
  readonly reordered?: number;
}

/** What a figure is to reach: so much of its ceiling at least, or so much at most. */
export type Target =
  | { readonly kind: 'of-ceiling'; readonly least: number }
  | { readonly kind: 'at-most'; readonly most: number };

/** One thing that was measured, several times. */
export interface Figure {
  readonly what: string;
  readonly unit: 'per second' | 'ms' | 's' | 'MB' | 'times';
  /** One value a run. */
  readonly ours: readonly number[];
  /** What the machine gave without our code, beside it in the same run. */
  readonly ceiling?: readonly number[];
  readonly target?: Target;
}

/** What one benchmark found. */
export interface Report {
  readonly figures: readonly Figure[];
  readonly faults: Faults;
  /** What a reader must know to judge the figures: batch sizes, numbers of rows, shares. */
  readonly remarks: readonly string[];
}

/** How thoroughly to measure. */
export interface BenchSettings {
  readonly quick: boolean;
  /** How many records wait after an outage; left out: as many as the benchmark thinks fit. */
  readonly drain?: number;
  /** Also what takes hours and tens of gigabytes. */
  readonly huge?: boolean;
  /** A folder for all benchmarks of one run, gone afterwards: worlds that are expensive to make are kept there. */
  readonly folder: string;
  /** Says in a few words what is being done. */
  readonly tell: (step: string) => void;
}

/** One benchmark. */
export type Benchmark = (settings: BenchSettings) => Promise<Report>;

/** The faults of several parts together; what none of them counts stays uncounted. */
export const sumOfFaults = (all: readonly Faults[]): Faults => {
  const sum: { -readonly [K in keyof Faults]: Faults[K] } = {};
  for (const faults of all)
    for (const kind of ['lost', 'duplicated', 'reordered'] as const) {
      const count = faults[kind];
      if (count !== undefined) sum[kind] = (sum[kind] ?? 0) + count;
    }
  return sum;
};
