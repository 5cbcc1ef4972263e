/** What the doctor found at one place: well, or wrong with what to do about it. */
export type Finding =
  | { readonly place: string; readonly isWell: true; readonly what: string }
  | { readonly place: string; readonly isWell: false; readonly what: string; readonly remedy: string };

export const well = (place: string, what: string): Finding => ({ place, isWell: true, what });

export const wrong = (place: string, what: string, remedy: string): Finding => ({ place, isWell: false, what, remedy });

const ownCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** The code of an error or of its cause, which names no value; never its message, which may. */
export const codeOf = (error: unknown): string =>
  ownCode(error) ?? ownCode(error instanceof Error ? error.cause : undefined) ?? 'failed';
