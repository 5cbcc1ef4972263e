import { ReadMore } from '@navikt/ds-react';
import type { LeddPaTavla } from '@overgang/contracts/board';
import { LinkStateIcon } from '../components/link-chip.tsx';
import { linkStateWords } from '../view/link-words.ts';

const states = Object.keys(linkStateWords) as LeddPaTavla['tilstand'][]; // the keys of a record are its keys

/** What the pictures mean, and which keys do what. */
export const Help = () => (
  <footer className="help">
    <ReadMore size="small" header="Symboler og tastatur">
      <p>Hvert ledd har en tilstand:</p>
      <ul className="legend">
        {states.map((state) => (
          <li key={state}>
            <LinkStateIcon state={state} /> {linkStateWords[state]}
          </li>
        ))}
      </ul>
      <p>Når en rad i arbeidslisten har fokus:</p>
      <ul>
        <li>
          <kbd>j</kbd> eller <kbd>↓</kbd>: neste rad
        </li>
        <li>
          <kbd>k</kbd> eller <kbd>↑</kbd>: forrige rad
        </li>
        <li>
          <kbd>Enter</kbd>: åpne overgangen
        </li>
        <li>
          <kbd>Esc</kbd>: lukk overgangen
        </li>
      </ul>
    </ReadMore>
  </footer>
);
