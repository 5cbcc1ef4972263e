/** What kind of body a caller speaks for. `system` is our own machinery: operations, the tracker, the simulator. */
export type CallerEtat = 'tsb' | 'kriminalomsorg' | 'nav' | 'boligsosial' | 'koordinator' | 'system';

/** Who asks, as far as the token and the organisation directory can tell. Holds no data about any patient or inmate. */
export interface Caller {
  /** The organisation's number, nine digits. */
  readonly organisation: string;
  /** The organisation's name, from the directory. */
  readonly name: string;
  readonly etat: CallerEtat;
  /** Municipalities that the organisation answers for, four digits each. Empty for clinics and prisons. */
  readonly kommuner: readonly string[];
  /** The bydeler of Oslo that it is limited to, six digits each; empty means the whole municipality. */
  readonly bydeler: readonly string[];
  /** Units under the organisation that it may report for and read for, itself among them; organisation numbers. */
  readonly enheter: readonly string[];
  /** Granted scopes, such as `overgang:meld`. */
  readonly scopes: readonly string[];
  /** Audiences beyond its own that the directory lets it see, such as a leader over several bodies. Mostly empty. */
  readonly alsoSees: readonly string[];
  /** The person behind the call, when a person came: the issuer's own id for them, never an identity number. */
  readonly person?: string;
}
