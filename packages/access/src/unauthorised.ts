/** Why a caller is not let in. Closed; http-service gives each its status and its words. */
export type AccessCode =
  /** No Authorization header, or not a bearer token. */
  | 'token-mangler'
  /** Not a token, a wrong signature, a wrong algorithm (`none` among them), or a claim of the wrong form. */
  | 'token-ugyldig'
  | 'token-utlopt'
  /** nbf or iat lies ahead of the clock. */
  | 'token-ikke-gyldig-enna'
  | 'token-feil-utsteder'
  | 'token-feil-mottaker'
  /** A good token that names no organisation. */
  | 'token-uten-organisasjon'
  /** A good token for an organisation that is not in the directory. */
  | 'organisasjon-ukjent'
  /** The issuer's keys cannot be fetched and none are kept: try again. */
  | 'nokler-utilgjengelige';

/** The caller is not let in. `retriable` only when the issuer's keys were out of reach. Carries no part of the token. */
export class Unauthorised extends Error {
  readonly code: AccessCode;
  readonly retriable: boolean;

  constructor(code: AccessCode, cause?: unknown) {
    super(`Not let in: ${code}`, { cause });
    this.name = 'Unauthorised';
    this.code = code;
    this.retriable = code === 'nokler-utilgjengelige';
  }
}
