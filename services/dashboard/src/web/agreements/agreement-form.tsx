import { Button, ErrorMessage, Select, TextField } from '@navikt/ds-react';
import type { Forventningsregel } from '@overgang/contracts/board';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { layDown } from '../api/agreements.ts';
import type { Failure } from '../api/ask.ts';
import { DayField } from '../components/day-field.tsx';
import { focusFirstError } from '../components/focus-first-error.ts';
import { ReasonField } from '../components/reason-field.tsx';
import { Refusal } from '../components/refusal.tsx';
import { useOrder } from '../components/use-order.ts';
import { useMe } from '../shell/me-context.tsx';
import { type AgreementDraft, type DraftErrors, errorsInForm, readDraft } from '../view/agreement-draft.ts';
import { LeadTimeFields } from './lead-time-fields.tsx';
import { TrialView } from './trial-view.tsx';
import { keyOf, useTrial } from './use-trial.ts';

interface AgreementFormProps {
  readonly agreementId: string;
  /** The version that it builds on; 0 for a new agreement, whose parties are to be chosen. */
  readonly version: number;
  readonly begin: AgreementDraft;
  readonly rules: readonly Forventningsregel[];
  readonly done: () => void;
  readonly cancel: () => void;
}

interface FieldsProps {
  readonly draft: AgreementDraft;
  readonly set: (part: Partial<AgreementDraft>) => void;
  readonly errors: DraftErrors;
}

const Parties = ({ draft, set, errors }: FieldsProps) => (
  <div className="form-row">
    <Select
      size="small"
      label="Kommune"
      value={draft.kommune}
      onChange={(event) => set({ kommune: event.target.value })}
      error={errors.get('kommune')}
    >
      {useMe().kommuner.map(({ kommune, kommunenavn }) => (
        <option key={kommune} value={kommune}>
          {kommunenavn}
        </option>
      ))}
    </Select>
    <TextField
      size="small"
      label="Institusjonens organisasjonsnummer"
      description="La stå tomt når avtalen gjelder alle institusjoner."
      inputMode="numeric"
      value={draft.institusjon}
      onChange={(event) => set({ institusjon: event.target.value })}
      error={errors.get('institusjon')}
    />
  </div>
);

const Validity = ({ draft, set, errors, isFirst }: FieldsProps & { readonly isFirst: boolean }) => (
  <div className="form-row">
    <DayField
      label="Første dag"
      description="Avtalen gjelder opphold som begynner fra denne dagen."
      autoFocus={isFirst}
      value={draft.gyldigFra}
      change={(gyldigFra) => set({ gyldigFra })}
      error={errors.get('gyldigFra')}
    />
    <DayField
      label="Siste dag (kan stå tom)"
      description="Skal avtalen avsluttes, skriver du dagen her."
      value={draft.gyldigTil}
      change={(gyldigTil) => set({ gyldigTil })}
      error={errors.get('gyldigTil')}
    />
  </div>
);

const toldErrors = (failure: Failure): DraftErrors =>
  failure.kind === 'refused' ? errorsInForm(failure.errors ?? []) : new Map();

/** What is wrong that has no field of its own here. */
const Elsewhere = ({ errors }: { readonly errors: DraftErrors }): ReactNode =>
  ['byggerPa', 'avtaleId'].map((path) => {
    const message = errors.get(path);
    return message === undefined ? null : (
      <ErrorMessage key={path} showIcon>
        {message}
      </ErrorMessage>
    );
  });

/** The draft, what is wrong with it, and its trial. */
const useDraft = ({ agreementId, version, begin, done }: AgreementFormProps) => {
  const [draft, setDraft] = useState(begin);
  const [own, setOwn] = useState<DraftErrors>(new Map());
  const { trial, start, stop } = useTrial();
  const [told, setTold] = useState<DraftErrors>(new Map());
  const [ordered, give] = useOrder(done);
  const form = useRef<HTMLFormElement>(null);
  const read = readDraft(draft);
  const key = 'content' in read ? keyOf({ avtaleId: agreementId, avtale: read.content }) : undefined;
  const check = () => {
    const found = 'errors' in read ? read.errors : new Map<string, string>();
    setOwn(found);
    setTold(new Map());
    if (found.size > 0) focusFirstError(form.current);
    return 'content' in read ? read.content : undefined;
  };
  const ofTrial = trial.kind === 'failed' ? toldErrors(trial.failure) : new Map<string, string>();
  return {
    draft,
    set: (part: Partial<AgreementDraft>) => setDraft({ ...draft, ...part }),
    setDraft,
    errors: new Map([...ofTrial, ...told, ...own]),
    form,
    trial,
    stop,
    ordered,
    isTried: trial.kind === 'done' && trial.key === key,
    tryIt: () => {
      const content = check();
      if (content !== undefined) start({ avtaleId: agreementId, avtale: content });
    },
    layItDown: () => {
      const content = check();
      if (content === undefined) return;
      give(async () => {
        const why = { grunn: draft.grunn.trim(), byggerPa: version };
        const answered = await layDown(agreementId, content, why);
        if (answered.kind === 'failure') setTold(toldErrors(answered.failure));
        return answered;
      });
    },
  };
};

/** Changes an agreement or makes one: it is tried first, and taken into use only as it was tried. */
export const AgreementForm = (props: AgreementFormProps) => {
  const { version, rules, cancel } = props;
  const at = useDraft(props);
  const { draft, set, errors, trial, isTried, ordered } = at;
  return (
    <form
      ref={at.form}
      className="agreement-form"
      aria-label={version === 0 ? 'Ny avtale' : 'Endre avtalen'}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        at.tryIt();
      }}
    >
      {version === 0 && <Parties draft={draft} set={set} errors={errors} />}
      <Validity draft={draft} set={set} errors={errors} isFirst={version > 0} />
      <LeadTimeFields draft={draft} change={at.setDraft} rules={rules} errors={errors} />
      <ReasonField
        description="Alle som kan lese avtalen, kan lese grunnen. Skriv ikke noe om enkeltpersoner."
        value={draft.grunn}
        change={(grunn) => set({ grunn })}
        error={errors.get('grunn')}
      />
      <TrialView trial={trial} isOld={!isTried} stop={at.stop} />
      <Refusal ordered={ordered} />
      <Elsewhere errors={errors} />
      <div className="choices">
        <Button size="small" variant={isTried ? 'secondary' : 'primary'} loading={trial.kind === 'under-way'}>
          Prøv
        </Button>
        {isTried && (
          <Button type="button" size="small" loading={ordered.kind === 'under-way'} onClick={at.layItDown}>
            Ta i bruk
          </Button>
        )}
        <Button type="button" size="small" variant="tertiary" data-color="neutral" onClick={cancel}>
          Avbryt
        </Button>
      </div>
      {!isTried && <p className="detail">Prøv først. Da ser du hva som ville endret seg, før noe tas i bruk.</p>}
    </form>
  );
};
