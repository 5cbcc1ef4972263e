import { Textarea } from '@navikt/ds-react';

/** As many letters as the contract takes. */
const longest = 300;

interface ReasonFieldProps {
  /** The question, where it is another than the reason. */
  readonly label?: string;
  /** What the reason is for, and who will read it. */
  readonly description: string;
  readonly value: string;
  readonly change: (text: string) => void;
  readonly error: string | undefined;
  readonly autoFocus?: boolean;
}

/** Why somebody decides what they decide, in their own words. */
export const ReasonField = ({ label = 'Grunn', change, ...rest }: ReasonFieldProps) => (
  <Textarea
    size="small"
    label={label}
    minRows={2}
    maxLength={longest}
    {...rest}
    onChange={(event) => change(event.target.value)}
  />
);
