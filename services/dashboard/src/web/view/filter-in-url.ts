import { Tavlefilter } from '@overgang/contracts/board';

/** The filters of the board as they stand in the address. What the address says wrongly is left out. */
export const filterFromSearch = (search: string): Tavlefilter => {
  const given = new URLSearchParams(search);
  const filter: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(Tavlefilter.shape)) {
    const parsed = schema.safeParse(given.get(key) ?? undefined);
    if (parsed.success && parsed.data !== undefined) filter[key] = parsed.data;
  }
  return Tavlefilter.parse(filter);
};

/** The filters as an address says them: '' or '?kommune=3403&visning=ubesvart', always in the same order. */
export const filterToSearch = (filter: Tavlefilter): string => {
  const search = new URLSearchParams();
  for (const key of Object.keys(Tavlefilter.shape)) {
    const value = filter[key as keyof Tavlefilter]; // the keys of a schema are the keys of its type
    if (value !== undefined && value !== '') search.set(key, value);
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
};

/** How many filters are set. */
export const countFilters = (filter: Tavlefilter): number =>
  Object.values(filter).filter((value) => value !== undefined).length;
