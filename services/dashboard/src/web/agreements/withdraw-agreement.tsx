import { useState } from 'react';
import { withdraw } from '../api/agreements.ts';
import { ReasonField } from '../components/reason-field.tsx';
import { UnfoldedForm, Unfolding } from '../components/unfolding.tsx';
import { useOrder } from '../components/use-order.ts';
import { TrialView } from './trial-view.tsx';
import { useTrial } from './use-trial.ts';

interface WithdrawProps {
  readonly agreementId: string;
  readonly done: () => void;
}

const WithdrawForm = ({ agreementId, done, close }: WithdrawProps & { readonly close: () => void }) => {
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const { trial, start, stop } = useTrial();
  const [ordered, give] = useOrder(done);
  const isTried = trial.kind === 'done';
  const submit = (): void => {
    const said = reason.trim();
    if (!isTried) {
      start({ avtaleId: agreementId, avtale: undefined });
      return;
    }
    setIsMissing(said === '');
    if (said !== '') give(() => withdraw(agreementId, said));
  };
  return (
    <UnfoldedForm confirm={isTried ? 'Opphev avtalen' : 'Prøv'} submit={submit} close={close} ordered={ordered}>
      <ReasonField
        description="Avtalen blir som om den aldri var inngått: mangler vurderes uten den. Skal den bare avsluttes, endrer du siste dag."
        autoFocus
        value={reason}
        change={setReason}
        error={isMissing && reason.trim() === '' ? 'Skriv en grunn' : undefined}
      />
      <TrialView trial={trial} isOld={false} stop={stop} />
    </UnfoldedForm>
  );
};

/** Withdraws an agreement: tried first, then done with a reason. */
export const WithdrawAgreement = (props: WithdrawProps) => (
  <Unfolding label="Opphev avtalen …" form={(close) => <WithdrawForm {...props} close={close} />} />
);
