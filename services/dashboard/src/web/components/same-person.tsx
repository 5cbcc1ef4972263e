import { ErrorMessage, Radio, RadioGroup, TextField } from '@navikt/ds-react';
import type { Overgangsrad } from '@overgang/contracts/board';
import { useState } from 'react';
import type { Answered } from '../api/ask.ts';
import { searchTransitions } from '../api/read-board.ts';
import { placeInWords } from '../view/place-in-words.ts';
import { ReasonField } from './reason-field.tsx';
import { UnfoldedForm, Unfolding } from './unfolding.tsx';
import { useOrder } from './use-order.ts';

interface SamePersonProps {
  /** What the button that opens it says. */
  readonly label: string;
  /** The transition that it is asked from, which is not to be chosen. */
  readonly except?: string;
  readonly order: (overgangId: string, reason: string) => Promise<Answered<undefined>>;
  readonly done: () => void;
}

interface Choosing {
  readonly chosen: string;
  readonly choose: (overgangId: string) => void;
}

const Choices = ({ rows, chosen, choose }: { readonly rows: readonly Overgangsrad[] } & Choosing) => (
  <RadioGroup size="small" legend="Hvilken overgang?" value={chosen} onChange={choose}>
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
  const [found, setFound] = useState<readonly Overgangsrad[] | 'failure'>();
  const search = (words: string): void =>
    void searchTransitions(words.trim()).then((answered) =>
      setFound(
        answered.kind === 'answer' ? answered.value.filter(({ overgangId }) => overgangId !== except) : 'failure',
      ),
    );
  return { found, search };
};

type Found = ReturnType<typeof useSearch>['found'];

const SearchResult = ({ found, ...choosing }: { readonly found: Found } & Choosing) => (
  <div aria-live="polite">
    {found === 'failure' && <ErrorMessage showIcon>Søket ble ikke gjort. Prøv igjen om litt.</ErrorMessage>}
    {found?.length === 0 && <p>Ingen overgang på tavla passer til søket.</p>}
    {found !== undefined && found !== 'failure' && found.length > 0 && <Choices rows={found} {...choosing} />}
  </div>
);

interface WhyProps {
  readonly reason: string;
  readonly say: (reason: string) => void;
  readonly isMissing: boolean;
}

const Why = ({ reason, say, isMissing }: WhyProps) => (
  <ReasonField
    label="Hvordan vet dere at det er samme person?"
    description="De som ser begge, kan lese grunnen. Skriv ikke navn eller fødselsnummer. Dere kan skille dem igjen når som helst."
    value={reason}
    change={say}
    error={isMissing && reason.trim() === '' ? 'Skriv en grunn' : undefined}
  />
);

const SamePersonForm = ({ except, order, done, close }: FormProps) => {
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const { found, search } = useSearch(except);
  const [ordered, give] = useOrder(() => {
    close();
    done();
  });
  const submit = (): void => {
    const said = reason.trim();
    setIsMissing(chosen !== '' && said === '');
    if (chosen === '') search(words);
    else if (said !== '') give(() => order(chosen, said));
  };
  return (
    <UnfoldedForm confirm={chosen === '' ? 'Søk' : 'Slå sammen'} submit={submit} close={close} ordered={ordered}>
      <TextField
        size="small"
        label="Søk på tavla"
        description="Skriv navnet som personen har her, for eksempel «Stille Bjørk 27»."
        autoFocus
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setChosen(''); // whoever goes on writing searches for somebody else
        }}
      />
      <SearchResult found={found} chosen={chosen} choose={setChosen} />
      {chosen !== '' && <Why reason={reason} say={setReason} isMissing={isMissing} />}
    </UnfoldedForm>
  );
};

/** Says that somebody is the same person as one on the board: search, choose, give a reason. */
export const SamePerson = ({ label, ...rest }: SamePersonProps) => (
  <Unfolding label={label} form={(close) => <SamePersonForm {...rest} close={close} />} />
);
