/** Why a text is refused before it becomes data. */
export type JsonFaultCode =
  | 'ugyldig-json'
  | 'for-dyp-json'
  | 'duplikat-nokkel'
  | 'ulovlig-nokkel'
  | 'nul-tegn'
  | 'ugyldige-tegn';

/** What is wrong and where: a path into the data, or an offset in the text (characters, from 0). */
export interface JsonFault {
  readonly code: JsonFaultCode;
  readonly path?: string;
  readonly offset?: number;
}

/** A path as it is shown: `data.utskrivning.senest`, `[3].data`. */
export const toPath = (steps: readonly (string | number | symbol)[]): string =>
  steps.reduce<string>((path, step) => {
    if (typeof step === 'number') return `${path}[${step}]`;
    return path === '' ? String(step) : `${path}.${String(step)}`;
  }, '');
