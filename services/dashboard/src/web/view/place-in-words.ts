import type { Sted } from '@overgang/contracts/board';

/** Where somebody is to live: 'Hamar', 'Gamle Oslo, Oslo', or that nobody knows. */
export const placeInWords = (place: Sted | undefined): string => {
  if (place === undefined) return 'ukjent kommune';
  return place.bydelsnavn === undefined ? place.kommunenavn : `${place.bydelsnavn}, ${place.kommunenavn}`;
};
