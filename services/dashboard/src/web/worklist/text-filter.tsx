import { Search } from '@navikt/ds-react';
import { useEffect, useState } from 'react';

const pause = 300; // milliseconds without a key before the board is asked

/** A search field that waits for the typing to pause. */
export const TextFilter = ({ text, change }: { readonly text: string; readonly change: (text: string) => void }) => {
  const [typed, setTyped] = useState(text);
  const [known, setKnown] = useState(text);
  if (known !== text) {
    setKnown(text);
    setTyped(text);
  }
  useEffect(() => {
    if (typed.trim() === known) return undefined;
    const timer = setTimeout(() => change(typed.trim()), pause);
    return () => clearTimeout(timer);
  }, [typed, known, change]);
  return (
    <Search
      size="small"
      variant="simple"
      hideLabel={false}
      className="text-filter"
      label="Søk"
      maxLength={100}
      value={typed}
      onChange={setTyped}
    />
  );
};
