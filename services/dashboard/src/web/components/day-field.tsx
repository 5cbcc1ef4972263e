import { TextField } from '@navikt/ds-react';

interface DayFieldProps {
  readonly label: string;
  readonly description?: string;
  /** As it was typed. */
  readonly value: string;
  readonly change: (text: string) => void;
  readonly error: string | undefined;
  readonly autoFocus?: boolean;
}

/** A day that is typed, as people write it. */
export const DayField = ({ change, ...rest }: DayFieldProps) => (
  <TextField size="small" placeholder="dd.mm.åååå" {...rest} onChange={(event) => change(event.target.value)} />
);
