import { useState } from 'react';
import type { Answered } from '../api/ask.ts';
import { ReasonField } from './reason-field.tsx';
import { UnfoldedForm, Unfolding } from './unfolding.tsx';
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

/** A decision that is to be given a reason: a button that opens a field, with the focus in it. */
export const WithReason = ({ label, confirm, hint, order, done }: WithReasonProps) => {
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [ordered, give] = useOrder(done);
  const submit = (): void => {
    const said = reason.trim();
    setIsMissing(said === '');
    if (said !== '') give(() => order(said));
  };
  return (
    <Unfolding
      label={label}
      form={(close) => (
        <UnfoldedForm confirm={confirm} submit={submit} close={close} ordered={ordered}>
          <ReasonField
            description={hint}
            autoFocus
            value={reason}
            change={setReason}
            error={isMissing && reason.trim() === '' ? 'Skriv en grunn' : undefined}
          />
        </UnfoldedForm>
      )}
    />
  );
};
