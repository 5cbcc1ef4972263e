import { Select, TextField } from '@navikt/ds-react';
import type { Tavlefilter } from '@overgang/contracts/board';
import { useState } from 'react';
import { periodChoiceOf, periodChoices } from '../view/period-choices.ts';
import { readDay, showDay } from '../view/read-day.ts';
import type { FilterChange } from './filter-change.ts';

interface PeriodFilterProps {
  readonly filter: Tavlefilter;
  readonly today: string;
  readonly change: (change: FilterChange) => void;
}

interface DayFieldProps {
  readonly label: string;
  readonly day: string | undefined;
  readonly change: (day: string) => void;
}

/** A day, typed as people write it; taken over when the field is left. */
const DayField = ({ label, day, change }: DayFieldProps) => {
  const [isWrong, setIsWrong] = useState(false);
  const take = (text: string): void => {
    const read = readDay(text);
    setIsWrong(text.trim() !== '' && read === undefined);
    if (text.trim() === '' || read !== undefined) change(read ?? '');
  };
  return (
    <TextField
      key={day}
      size="small"
      label={label}
      defaultValue={day === undefined ? '' : showDay(day)}
      placeholder="dd.mm.åååå"
      className="day-field"
      error={isWrong ? 'Skriv dd.mm.åååå' : undefined}
      onBlur={(event) => take(event.target.value)}
      onKeyDown={(event) => event.key === 'Enter' && take(event.currentTarget.value)}
    />
  );
};

/** When people leave: a choice that is asked for often, or two days. */
export const PeriodFilter = ({ filter, today, change }: PeriodFilterProps) => {
  const [wantsOwn, setWantsOwn] = useState(false);
  const choices = periodChoices(today);
  const isOwn = wantsOwn || periodChoiceOf(filter.fra, filter.til, today) === 'egen';
  const choose = (id: string): void => {
    setWantsOwn(id === 'egen');
    const choice = choices.find((one) => one.id === id);
    if (id !== 'egen') change({ fra: choice?.fra ?? '', til: choice?.til ?? '' });
  };
  return (
    <>
      <Select
        size="small"
        label="Ut"
        value={isOwn ? 'egen' : periodChoiceOf(filter.fra, filter.til, today)}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="alle">Når som helst</option>
        {choices.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
        <option value="egen">Velg datoer …</option>
      </Select>
      {isOwn && <DayField label="Fra og med" day={filter.fra} change={(fra) => change({ fra })} />}
      {isOwn && <DayField label="Til og med" day={filter.til} change={(til) => change({ til })} />}
    </>
  );
};
