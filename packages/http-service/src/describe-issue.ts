import type { z } from 'zod';

/** A stable code and a sentence in bokmål about one thing that is wrong with a value. */
export interface Described {
  readonly code: string;
  readonly message: string;
}

type RawIssue = z.core.$ZodRawIssue;
type Of<Code extends RawIssue['code']> = Extract<RawIssue, { code: Code }>;

const typeNames: Readonly<Record<string, string>> = {
  string: 'en tekst',
  number: 'et tall',
  int: 'et helt tall',
  boolean: 'true eller false',
  object: 'et objekt',
  record: 'et objekt',
  array: 'en liste',
  date: 'en dato',
  null: 'null',
};

const missing: Described = { code: 'mangler', message: 'Feltet mangler.' };
const typeIssue = ({ expected, input }: Of<'invalid_type'>): Described =>
  input === undefined
    ? missing
    : { code: 'feil-type', message: `Skal være ${typeNames[expected] ?? 'av en annen type'}.` };

const dateForm = /^\d{4}-\d{2}-\d{2}$/;
const localTimeForm = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(:\d{2}([.,]\d+)?)?$/;
const timeForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const timeExample = '2026-11-09T10:15:00+01:00';

const formatIssue = ({ format, input }: Of<'invalid_format'>): Described => {
  const text = String(input);
  if (format === 'date') {
    return dateForm.test(text)
      ? { code: 'dato-finnes-ikke', message: 'Datoen finnes ikke.' }
      : { code: 'feil-format', message: 'Skal være en dato: ÅÅÅÅ-MM-DD.' };
  }
  if (format === 'datetime') {
    if (localTimeForm.test(text)) {
      return { code: 'mangler-tidssone', message: `Tidspunktet mangler tidssone. Skriv for eksempel ${timeExample}.` };
    }
    return timeForm.test(text)
      ? { code: 'tidspunkt-finnes-ikke', message: 'Tidspunktet finnes ikke.' }
      : { code: 'feil-format', message: `Skal være et tidspunkt med tidssone, for eksempel ${timeExample}.` };
  }
  return { code: 'feil-format', message: format === 'uuid' ? 'Skal være en UUID.' : 'Har feil form.' };
};

const sizeIssue = (least: boolean, origin: string, bound: number | bigint): Described => {
  const words = least ? 'minst' : 'høyst';
  if (origin === 'string') {
    return { code: least ? 'for-kort' : 'for-lang', message: `Skal ha ${words} ${bound} tegn.` };
  }
  if (origin === 'array' || origin === 'set') {
    return { code: least ? 'for-fa' : 'for-mange', message: `Skal ha ${words} ${bound} elementer.` };
  }
  return { code: least ? 'for-liten' : 'for-stor', message: `Skal være ${words} ${bound}.` };
};

const valueIssue = ({ values, input }: Of<'invalid_value'>): Described => {
  if (input === undefined) return missing;
  const choices = values.map((value) => `«${String(value)}»`).join(', ');
  return {
    code: 'ugyldig-verdi',
    message: values.length === 1 ? `Skal være ${choices}.` : `Skal være en av ${choices}.`,
  };
};

const customIssue = ({ params }: Of<'custom'>): Described => {
  const code: unknown = params?.['code'];
  return { code: typeof code === 'string' ? code : 'ugyldig-verdi', message: 'Verdien er ikke gyldig.' };
};

/** What is wrong, from zod's issue and the value that it is about. The sentence never quotes the value. */
export const describeIssue = (issue: RawIssue): Described => {
  switch (issue.code) {
    case 'invalid_type':
      return typeIssue(issue);
    case 'invalid_format':
      return formatIssue(issue);
    case 'invalid_value':
      return valueIssue(issue);
    case 'too_small':
      return sizeIssue(true, issue.origin, issue.minimum);
    case 'too_big':
      return sizeIssue(false, issue.origin, issue.maximum);
    case 'unrecognized_keys':
      return { code: 'ukjent-felt', message: 'Feltet er ukjent.' };
    case 'custom':
      return customIssue(issue);
    case 'invalid_union':
      return issue.input === undefined
        ? missing
        : { code: 'ugyldig-verdi', message: 'Verdien er ikke blant de gyldige.' };
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return { code: 'ugyldig-verdi', message: 'Verdien er ikke gyldig.' };
  }
};

/** For `schema.safeParse(data, { error: inBokmal })`: sentences in bokmål where the schema has none of its own. */
export const inBokmal: z.core.$ZodErrorMap = (issue) => describeIssue(issue).message;
