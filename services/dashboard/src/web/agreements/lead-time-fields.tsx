import { Button, ErrorMessage, Select, TextField } from '@navikt/ds-react';
import type { Forventningsregel } from '@overgang/contracts/board';
import { type AgreementDraft, type DraftErrors, type DraftLeadTime, withOneMore } from '../view/agreement-draft.ts';
import { usualInWords } from '../view/agreement-words.ts';
import { groupRules } from '../view/group-rules.ts';

interface LeadTimeFieldsProps {
  readonly draft: AgreementDraft;
  readonly change: (draft: AgreementDraft) => void;
  readonly rules: readonly Forventningsregel[];
  readonly errors: DraftErrors;
}

interface RowProps {
  readonly row: DraftLeadTime;
  readonly at: number;
  readonly set: (change: Partial<DraftLeadTime>) => void;
  readonly remove: () => void;
  readonly rules: readonly Forventningsregel[];
  readonly errors: DraftErrors;
}

const LeadTimeRow = ({ row, at, set, remove, rules, errors }: RowProps) => {
  const usual = usualInWords(row.forventning, rules);
  return (
    <fieldset className="lead-time">
      <legend className="only-heard">Frist {at + 1}</legend>
      <Select
        size="small"
        label="Regel"
        value={row.forventning}
        onChange={(event) => set({ forventning: event.target.value })}
        error={errors.get(`frister.${at}.forventning`)}
      >
        <option value="">Velg regel</option>
        {groupRules(rules.filter(({ kanAvtales }) => kanAvtales)).map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      <TextField
        size="small"
        label="Antall"
        inputMode="numeric"
        className="count-field"
        value={row.dager}
        onChange={(event) => set({ dager: event.target.value })}
        error={errors.get(`frister.${at}.dager`)}
      />
      <Select
        size="small"
        label="Dager eller virkedager"
        value={row.dagslag}
        onChange={(event) => set({ dagslag: event.target.value === 'virkedager' ? 'virkedager' : 'dager' })}
      >
        <option value="dager">dager</option>
        <option value="virkedager">virkedager</option>
      </Select>
      <Button type="button" size="small" variant="tertiary" data-color="neutral" onClick={remove}>
        Fjern<span className="only-heard"> frist {at + 1}</span>
      </Button>
      {usual !== undefined && <p className="detail">Vanlig er {usual}.</p>}
    </fieldset>
  );
};

/** The lead times of an agreement, each with what is usual. */
export const LeadTimeFields = ({ draft, change, rules, errors }: LeadTimeFieldsProps) => {
  const { frister } = draft;
  const missing = errors.get('frister');
  return (
    <div className="lead-times">
      {frister.map((row, at) => (
        <LeadTimeRow
          key={row.key}
          row={row}
          at={at}
          rules={rules}
          errors={errors}
          set={(part) => change({ ...draft, frister: frister.map((one) => (one === row ? { ...one, ...part } : one)) })}
          remove={() => change({ ...draft, frister: frister.filter((one) => one !== row) })}
        />
      ))}
      {missing !== undefined && <ErrorMessage showIcon>{missing}</ErrorMessage>}
      <Button
        type="button"
        size="small"
        variant="secondary"
        data-color="neutral"
        onClick={() => change(withOneMore(draft))}
      >
        Legg til frist
      </Button>
    </div>
  );
};
