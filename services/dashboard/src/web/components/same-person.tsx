import { Button, Radio, RadioGroup, Textarea, TextField } from '@navikt/ds-react';
import type { Overgangsrad } from '@overgang/contracts/board';
import { type FormEvent, useRef, useState } from 'react';
import type { Answered } from '../api/ask.ts';
import { searchTransitions } from '../api/read-board.ts';
import { placeInWords } from '../view/place-in-words.ts';
import { Refusal } from './refusal.tsx';
import { useOrder } from './use-order.ts';

interface SamePersonProps {
  /** What the button that opens it says. */
  readonly label: string;
  /** The transition that it is asked from, which is not to be chosen. */
  readonly except?: string;
  readonly order: (overgangId: string, reason: string) => Promise<Answered<undefined>>;
  readonly done: () => void;
}

const longest = 300;

interface Choosing {
  readonly choose: (overgangId: string) => void;
}

const Found = ({ rows, choose }: { readonly rows: readonly Overgangsrad[] } & Choosing) => (
  <RadioGroup size="small" legend="Hvilken overgang?" onChange={choose}>
    {rows.map((row) => (
      <Radio key={row.overgangId} value={row.overgangId}>
        {row.hvem}, {row.opphav.tekst}, til {placeInWords(row.sted)}
      </Radio>
    ))}
  </RadioGroup>
);

interface FormProps extends Omit<SamePersonProps, 'label'> {
  readonly close: () => void;
}

/** Words, and the transitions on the board that they fit. */
const useSearch = (except: string | undefined) => {
  const [rows, setRows] = useState<readonly Overgangsrad[]>();
  const search = (words: string): void =>
    void searchTransitions(words.trim()).then((answered) =>
      setRows(answered.kind === 'answer' ? answered.value.filter(({ overgangId }) => overgangId !== except) : []),
    );
  return { rows, search };
};

const SearchResult = ({ rows, choose }: { readonly rows: readonly Overgangsrad[] | undefined } & Choosing) => (
  <div aria-live="polite">
    {rows?.length === 0 && <p>Ingen overgang på tavla passer til søket.</p>}
    {rows !== undefined && rows.length > 0 && <Found rows={rows} choose={choose} />}
  </div>
);

const Why = ({ reason, say }: { readonly reason: string; readonly say: (reason: string) => void }) => (
  <Textarea
    size="small"
    label="Hvordan vet dere at det er samme person?"
    description="De som ser begge, kan lese grunnen. Skriv ikke navn eller fødselsnummer. Dere kan skille dem igjen når som helst."
    minRows={2}
    maxLength={longest}
    value={reason}
    onChange={(event) => say(event.target.value)}
  />
);

const SamePersonForm = ({ except, order, done, close }: FormProps) => {
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const { rows, search } = useSearch(except);
  const [ordered, give] = useOrder(done);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (chosen === '') search(words);
    else if (reason.trim() !== '') give(() => order(chosen, reason.trim()));
  };
  return (
    <form
      className="with-reason"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation(); // the panel would close too
        close();
      }}
    >
      <TextField
        size="small"
        label="Søk på tavla"
        description="Skriv navnet som personen har her, for eksempel «Stille Bjørk 27»."
        autoFocus
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <SearchResult rows={rows} choose={setChosen} />
      {chosen !== '' && <Why reason={reason} say={setReason} />}
      <Refusal ordered={ordered} />
      <div className="choices">
        <Button size="small" loading={ordered.kind === 'under-way'}>
          {chosen === '' ? 'Søk' : 'Slå sammen'}
        </Button>
        <Button type="button" size="small" variant="tertiary" data-color="neutral" onClick={close}>
          Avbryt
        </Button>
      </div>
    </form>
  );
};

/** Says that somebody is the same person as one on the board: search, choose, give a reason. Escape closes it again. */
export const SamePerson = ({ label, done, ...rest }: SamePersonProps) => {
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setIsOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (!isOpen)
    return (
      <Button ref={opener} size="small" variant="tertiary" data-color="neutral" onClick={() => setIsOpen(true)}>
        {label}
      </Button>
    );
  const finished = (): void => {
    close();
    done();
  };
  return <SamePersonForm {...rest} close={close} done={finished} />;
};
