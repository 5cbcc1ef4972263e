import { Button } from '@navikt/ds-react';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { Refusal } from './refusal.tsx';
import type { Ordered } from './use-order.ts';

interface UnfoldingProps {
  /** What the button that opens it says: 'Frafall …'. */
  readonly label: string;
  readonly form: (close: () => void) => ReactNode;
}

/** A button that a form takes the place of; it gets the focus back when the form is closed. */
export const Unfolding = ({ label, form }: UnfoldingProps) => {
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setIsOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (isOpen) return form(close);
  return (
    <Button ref={opener} size="small" variant="tertiary" data-color="neutral" onClick={() => setIsOpen(true)}>
      {label}
    </Button>
  );
};

interface UnfoldedFormProps {
  /** What the button that does it says: 'Frafall mangelen'. */
  readonly confirm: string;
  readonly submit: () => void;
  readonly close: () => void;
  readonly ordered: Ordered;
  readonly children: ReactNode;
}

/** The form that was unfolded. Escape and 'Avbryt' close it. */
export const UnfoldedForm = ({ confirm, submit, close, ordered, children }: UnfoldedFormProps) => (
  <form
    className="with-reason"
    onSubmit={(event: FormEvent) => {
      event.preventDefault();
      submit();
    }}
    onKeyDown={(event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation(); // the panel would close too
      close();
    }}
  >
    {children}
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
