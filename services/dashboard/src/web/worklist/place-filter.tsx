import { Select } from '@navikt/ds-react';
import type { Tavlefilter } from '@overgang/contracts/board';
import type { Kommunevalg } from '../../contract/session.ts';
import type { FilterChange } from './filter-change.ts';

interface PlaceFilterProps {
  readonly filter: Tavlefilter;
  readonly places: readonly Kommunevalg[];
  readonly change: (change: FilterChange) => void;
}

/** Municipality, and district where there are any; nothing where there is nothing to choose. */
export const PlaceFilter = ({ filter, places, change }: PlaceFilterProps) => {
  const chosen = places.length === 1 ? places[0] : places.find(({ kommune }) => kommune === filter.kommune);
  return (
    <>
      {places.length > 1 && (
        <Select
          size="small"
          label="Kommune"
          value={filter.kommune ?? ''}
          onChange={(event) => change({ kommune: event.target.value, bydel: '' })}
        >
          <option value="">Alle</option>
          {places.map(({ kommune, kommunenavn }) => (
            <option key={kommune} value={kommune}>
              {kommunenavn}
            </option>
          ))}
        </Select>
      )}
      {chosen !== undefined && chosen.bydeler.length > 1 && (
        <Select
          size="small"
          label="Bydel"
          value={filter.bydel ?? ''}
          onChange={(event) => change({ bydel: event.target.value })}
        >
          <option value="">Alle</option>
          {chosen.bydeler.map(({ bydel, bydelsnavn }) => (
            <option key={bydel} value={bydel}>
              {bydelsnavn}
            </option>
          ))}
        </Select>
      )}
    </>
  );
};
