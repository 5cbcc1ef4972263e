import { Radio, RadioGroup, Select, TextField } from '@navikt/ds-react';
import { bydeler, kommuner } from '@overgang/contracts';
import type { UkobletHendelse } from '@overgang/contracts/board';
import { useRef, useState } from 'react';
import { makeTransition } from '../api/decide.ts';
import { DayField } from '../components/day-field.tsx';
import { focusFirstError } from '../components/focus-first-error.ts';
import { ReasonField } from '../components/reason-field.tsx';
import { UnfoldedForm, Unfolding } from '../components/unfolding.tsx';
import { useOrder } from '../components/use-order.ts';
import { useMe } from '../shell/me-context.tsx';
import { readWayOut, toldInForm, type WayOutDraft, type WayOutErrors } from '../view/way-out-draft.ts';

interface MakeTransitionProps {
  readonly event: UkobletHendelse;
  /** The reader has made this transition of it. */
  readonly made: (overgangId: string) => void;
}

interface FieldsProps {
  readonly draft: WayOutDraft;
  readonly set: (part: Partial<WayOutDraft>) => void;
  readonly errors: WayOutErrors;
}

const oslo = '0301';
const byName = ([, a]: readonly [string, string], [, b]: readonly [string, string]): number => a.localeCompare(b, 'nb');

const From = ({ draft, set, errors, only }: FieldsProps & { readonly only: WayOutDraft['etat'] | undefined }) => (
  <>
    <RadioGroup
      size="small"
      legend="Hvor kommer personen ut fra?"
      value={draft.etat}
      onChange={(etat: WayOutDraft['etat']) => set({ etat })}
      error={errors.etat}
    >
      {only !== 'kriminalomsorg' && (
        <Radio value="tsb" autoFocus>
          Behandling
        </Radio>
      )}
      {only !== 'tsb' && (
        <Radio value="kriminalomsorg" autoFocus={only === 'kriminalomsorg'}>
          Fengsel
        </Radio>
      )}
    </RadioGroup>
    <TextField
      size="small"
      label="Enhetens organisasjonsnummer"
      description="Enheten får ikke vite om dette: den har ikke meldt oppholdet selv."
      inputMode="numeric"
      value={draft.enhet}
      onChange={(event) => set({ enhet: event.target.value })}
      error={errors.enhet}
    />
  </>
);

const To = ({ draft, set, errors }: FieldsProps) => (
  <div className="form-row">
    <Select
      size="small"
      label="Kommunen personen skal til"
      value={draft.kommune}
      onChange={(event) => set({ kommune: event.target.value, bydel: '' })}
      error={errors.kommune}
    >
      <option value="">Velg kommune</option>
      {[...kommuner].toSorted(byName).map(([number, name]) => (
        <option key={number} value={number}>
          {name}
        </option>
      ))}
    </Select>
    {draft.kommune === oslo && (
      <Select
        size="small"
        label="Bydel (kan stå tom)"
        value={draft.bydel}
        onChange={(event) => set({ bydel: event.target.value })}
        error={errors.bydel}
      >
        <option value="">Ikke kjent</option>
        {[...bydeler].map(([number, name]) => (
          <option key={number} value={number}>
            {name}
          </option>
        ))}
      </Select>
    )}
  </div>
);

const When = ({ draft, set, errors }: FieldsProps) => (
  <div className="form-row">
    <DayField
      label="Ventes ut (kan stå tom)"
      value={draft.ventes}
      change={(ventes) => set({ ventes })}
      error={errors.ventes}
    />
    <DayField
      label="Senest ut (kan stå tom)"
      value={draft.senest}
      change={(senest) => set({ senest })}
      error={errors.senest}
    />
  </div>
);

const Why = ({ draft, set, errors }: FieldsProps) => (
  <ReasonField
    label="Hvordan vet dere det?"
    description="De hos dere som ser overgangen, kan lese grunnen. Skriv ikke navn eller diagnose. Dere kan angre når som helst."
    value={draft.grunn}
    change={(grunn) => set({ grunn })}
    error={errors.grunn}
  />
);

/** An institution knows of stays in its own agency only. */
const onlyOf = ({ trekk }: UkobletHendelse): WayOutDraft['etat'] | undefined =>
  trekk?.etat === 'tsb' || trekk?.etat === 'kriminalomsorg' ? trekk.etat : undefined;

const useBegin = (event: UkobletHendelse): WayOutDraft => {
  const [own] = useMe().kommuner;
  const [bydel, ...others] = own?.bydeler ?? [];
  return {
    etat: onlyOf(event) ?? 'tsb',
    enhet: '',
    kommune: own?.kommune ?? '',
    bydel: bydel !== undefined && others.length === 0 ? bydel.bydel : '',
    ventes: '',
    senest: '',
    grunn: '',
  };
};

const MakeTransitionForm = ({ event, made, close }: MakeTransitionProps & { readonly close: () => void }) => {
  const [draft, setDraft] = useState(useBegin(event));
  const [errors, setErrors] = useState<WayOutErrors>({});
  const all = useRef<HTMLDivElement>(null);
  const overgangId = useRef('');
  const [ordered, give] = useOrder(() => {
    close();
    made(overgangId.current);
  });
  const showErrors = (found: WayOutErrors): void => {
    setErrors(found);
    focusFirstError(all.current);
  };
  const submit = (): void => {
    const read = readWayOut(draft);
    showErrors('errors' in read ? read.errors : {});
    if ('errors' in read) return;
    give(async () => {
      const answered = await makeTransition({ hendelse: event.id, fra: read.wayOut, grunn: draft.grunn.trim() });
      if (answered.kind === 'answer') {
        overgangId.current = answered.value.overgangId;
        return { kind: 'answer', value: undefined };
      }
      if (answered.failure.kind === 'refused') showErrors(toldInForm(answered.failure.errors ?? []));
      return answered;
    });
  };
  const fields = { draft, errors, set: (part: Partial<WayOutDraft>) => setDraft({ ...draft, ...part }) };
  return (
    <UnfoldedForm confirm="Opprett overgangen" submit={submit} close={close} ordered={ordered}>
      <div ref={all} className="way-out-fields">
        <From {...fields} only={onlyOf(event)} />
        <To {...fields} />
        <When {...fields} />
        <Why {...fields} />
      </div>
    </UnfoldedForm>
  );
};

/** Makes a transition of a message, where the reader knows of a stay that no institution has told of. */
export const MakeTransition = (props: MakeTransitionProps) => (
  <Unfolding label="Opprett overgang …" form={(close) => <MakeTransitionForm {...props} close={close} />} />
);
