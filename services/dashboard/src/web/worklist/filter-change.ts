import type { Tavlefilter } from '@overgang/contracts/board';

/** What a field of the bar changes. An empty text takes a filter away. */
export type FilterChange = Partial<Record<keyof Tavlefilter, string>>;
