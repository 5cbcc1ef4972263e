import { ErrorMessage } from '@navikt/ds-react';
import type { Ordered } from './use-order.ts';

/** Why an order was not carried out, said where it was given. */
export const Refusal = ({ ordered }: { readonly ordered: Ordered }) => (
  <div aria-live="assertive">{ordered.kind === 'refused' && <ErrorMessage showIcon>{ordered.why}</ErrorMessage>}</div>
);
