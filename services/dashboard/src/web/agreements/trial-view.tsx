import { Button, ErrorMessage } from '@navikt/ds-react';
import type { Failure } from '../api/ask.ts';
import { shiftInWords, trialInWords } from '../view/agreement-words.ts';
import type { Trial } from './use-trial.ts';

const failureInWords = (failure: Failure): string => {
  switch (failure.kind) {
    case 'refused':
      return failure.title;
    case 'signed-out':
      return 'Du er logget ut. Last siden på nytt.';
    case 'not-found':
      return 'Avtalen finnes ikke lenger. Last siden på nytt.';
    case 'away':
      return 'Prøven ble ikke ferdig: tjenesten svarer ikke. Ingenting er endret. Prøv igjen om litt.';
  }
};

const Progress = ({ seen, of }: { readonly seen: number; readonly of: number }) => (
  <>
    <span>{of === 0 ? 'Prøver …' : `Prøver … ${seen} av omtrent ${of} personer`}</span>{' '}
    <progress aria-label="Hvor langt prøven har kommet" {...(of === 0 ? {} : { value: seen, max: of })} />
  </>
);

interface TrialViewProps {
  readonly trial: Trial;
  /** What is in the form is not what was tried. */
  readonly isOld: boolean;
  readonly stop: () => void;
}

/** How far a trial has come, and what it showed: how many gaps would open and close, rule by rule. */
export const TrialView = ({ trial, isOld, stop }: TrialViewProps) => (
  <>
    <div role="status" className="trial">
      {trial.kind === 'under-way' && <Progress seen={trial.seen} of={trial.of} />}
      {trial.kind === 'done' && (
        <>
          <p>
            <strong>{trialInWords(trial.result)}</strong> Ingenting er endret ennå.
          </p>
          <ul>
            {trial.result.regler.map((rule) => (
              <li key={rule.forventning}>
                {rule.tittel}: {shiftInWords(rule)}
              </li>
            ))}
          </ul>
          <p className="detail">Tallene gjelder mangler som dere kan se.</p>
          {isOld && <p className="pressing">Du har endret noe siden du prøvde. Prøv igjen.</p>}
        </>
      )}
    </div>
    {trial.kind === 'under-way' && (
      <Button type="button" size="small" variant="tertiary" data-color="neutral" onClick={stop}>
        Stopp prøven
      </Button>
    )}
    <div aria-live="assertive">
      {trial.kind === 'failed' && <ErrorMessage showIcon>{failureInWords(trial.failure)}</ErrorMessage>}
    </div>
  </>
);
