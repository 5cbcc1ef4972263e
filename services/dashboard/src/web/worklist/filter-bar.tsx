import { Button, Select } from '@navikt/ds-react';
import { Tavlefilter } from '@overgang/contracts/board';
import type { Kommunevalg } from '../../contract/session.ts';
import { goTo } from '../navigation/location.ts';
import { agencyWords } from '../view/agency-words.ts';
import { countFilters, filterToSearch } from '../view/filter-in-url.ts';
import type { FilterChange } from './filter-change.ts';
import { PeriodFilter } from './period-filter.tsx';
import { PlaceFilter } from './place-filter.tsx';
import { TextFilter } from './text-filter.tsx';

interface FilterBarProps {
  readonly filter: Tavlefilter;
  readonly places: readonly Kommunevalg[];
  readonly today: string;
}

/** The filter with a change, as far as it makes sense. */
const changed = (filter: Tavlefilter, change: FilterChange): Tavlefilter => {
  const wished = Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined && value !== '');
  const parsed = Tavlefilter.safeParse(Object.fromEntries(wished));
  return parsed.success ? parsed.data : filter;
};

/** The filters of the worklist. They live in the address, so a view can be kept and sent to a colleague. */
export const FilterBar = ({ filter, places, today }: FilterBarProps) => {
  const change = (wish: FilterChange): void =>
    goTo(`/${filterToSearch(changed(filter, wish))}`, { replace: wish.tekst !== undefined });
  return (
    <search className="filters" aria-label="Filtre">
      <TextFilter text={filter.tekst ?? ''} change={(tekst) => change({ tekst })} />
      <PlaceFilter filter={filter} places={places} change={change} />
      <Select
        size="small"
        label="Hvem sitt trekk"
        value={filter.etat ?? ''}
        onChange={(event) => change({ etat: event.target.value })}
      >
        <option value="">Alle</option>
        {Object.entries(agencyWords).map(([etat, name]) => (
          <option key={etat} value={etat}>
            {name}
          </option>
        ))}
      </Select>
      <PeriodFilter filter={filter} today={today} change={change} />
      {countFilters(filter) > 0 && (
        <Button
          size="small"
          variant="tertiary"
          data-color="neutral"
          onClick={() => goTo('/')}
          className="filters-reset"
        >
          Nullstill
        </Button>
      )}
    </search>
  );
};
