import { Select } from '@navikt/ds-react';
import type { Demo, Meg } from '../../contract/session.ts';
import { readDemo, signInAs } from '../api/read-board.ts';
import { useAnswer } from '../api/use-answer.ts';

const groups: Readonly<Record<string, string>> = {
  koordinator: 'Koordinator og leder',
  nav: 'NAV',
  boligsosial: 'Boligsosial',
  tsb: 'Klinikk (TSB)',
  kriminalomsorg: 'Fengsel',
};

const PersonaOptions = ({ personas }: { readonly personas: Demo['personer'] }) =>
  Object.entries(groups).map(([etat, label]) => (
    <optgroup key={etat} label={label}>
      {personas
        .filter((persona) => persona.etat === etat)
        .map(({ id, navn }) => (
          <option key={id} value={id}>
            {navn}
          </option>
        ))}
    </optgroup>
  ));

/** Comes back as somebody else: the page starts anew, so that nothing of the former view lingers. */
const become = async (person: string): Promise<void> => {
  await signInAs(person);
  window.location.assign('/');
};

/** The demonstration's menu: whose board this is, and whose it could be. */
export const PersonaMenu = ({ me }: { readonly me: Meg }) => {
  const [asked] = useAnswer(readDemo);
  const personas = asked.kind === 'answer' ? asked.value.personer : [{ id: me.id, navn: me.navn, etat: me.etat }];
  return (
    <Select
      size="small"
      label="Du ser tavla som"
      className="persona-menu"
      value={me.id}
      onChange={(event) => void become(event.target.value)}
    >
      <PersonaOptions personas={personas} />
    </Select>
  );
};
