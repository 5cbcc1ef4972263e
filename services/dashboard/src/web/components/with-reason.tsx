import { Button, Textarea } from '@navikt/ds-react';
import { type FormEvent, useRef, useState } from 'react';
import type { Answered } from '../api/ask.ts';
import { Refusal } from './refusal.tsx';
import { useOrder } from './use-order.ts';

interface WithReasonProps {
  /** What the button that opens it says: 'Frafall …'. */
  readonly label: string;
  /** What is decided, as the button that does it says: 'Frafall mangelen'. */
  readonly confirm: string;
  /** What the reason is for, and who will read it. */
  readonly hint: string;
  readonly order: (reason: string) => Promise<Answered<undefined>>;
  readonly done: () => void;
}

const longest = 300;

/** A decision that is to be given a reason: a button that opens a field, with the focus in it. Escape closes it again. */
export const WithReason = ({ label, confirm, hint, order, done }: WithReasonProps) => {
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const [ordered, give] = useOrder(done);
  const close = (): void => {
    setIsOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const said = reason.trim();
    setIsMissing(said === '');
    if (said !== '') give(() => order(said));
  };
  if (!isOpen)
    return (
      <Button ref={opener} size="small" variant="tertiary" data-color="neutral" onClick={() => setIsOpen(true)}>
        {label}
      </Button>
    );
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
      <Textarea
        size="small"
        label="Grunn"
        description={hint}
        autoFocus
        minRows={2}
        maxLength={longest}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={isMissing && reason.trim() === '' ? 'Skriv en grunn' : undefined}
      />
      <Refusal ordered={ordered} />
      <div className="choices">
        <Button size="small" loading={ordered.kind === 'under-way'}>
          {confirm}
        </Button>
        <Button type="button" size="small" variant="tertiary" data-color="neutral" onClick={close}>
          Avbryt
        </Button>
      </div>
    </form>
  );
};
