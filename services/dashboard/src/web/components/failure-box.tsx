import { Button, LocalAlert } from '@navikt/ds-react';
import type { Failure } from '../api/ask.ts';

const words = (failure: Failure): { readonly title: string; readonly text: string } => {
  switch (failure.kind) {
    case 'away':
      return {
        title: 'Vi får ikke tak i opplysningene',
        text: 'Tjenesten svarer ikke akkurat nå. Vi prøver igjen av oss selv.',
      };
    case 'signed-out':
      return { title: 'Du er logget ut', text: 'Det er lenge siden du logget inn.' };
    case 'not-found':
      return { title: 'Vi finner ikke dette', text: 'Det kan være lukket, eller du har ikke tilgang til det.' };
    case 'refused':
      return {
        title: failure.title,
        text:
          failure.correlationId === undefined
            ? 'Prøv igjen om litt.'
            : `Oppgi denne koden hvis du ber om hjelp: ${failure.correlationId}`,
      };
  }
};

const signInAgain = (): void => window.location.reload();

/** Says that something did not come, why, and what to do. */
export const FailureBox = ({ failure, again }: { readonly failure: Failure; readonly again: () => void }) => {
  const { title, text } = words(failure);
  const isSignedOut = failure.kind === 'signed-out';
  return (
    <LocalAlert status={failure.kind === 'not-found' ? 'warning' : 'error'} className="failure">
      <LocalAlert.Header>
        <LocalAlert.Title>{title}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <p>{text}</p>
        {failure.kind !== 'not-found' && (
          <Button size="small" variant="secondary" data-color="neutral" onClick={isSignedOut ? signInAgain : again}>
            {isSignedOut ? 'Logg inn igjen' : 'Prøv igjen'}
          </Button>
        )}
      </LocalAlert.Content>
    </LocalAlert>
  );
};
