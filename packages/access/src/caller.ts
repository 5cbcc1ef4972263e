import type { Bydel, Etat, Kommunenummer, Orgnr } from '@overgang/contracts';

/**
 * What kind of body a caller speaks for. `koordinator` watches the board of its municipalities; `system` is our own
 * machinery: operations and service-to-service calls.
 */
export type CallerEtat = Etat | 'koordinator' | 'system';

/** Who asks, as far as the token and the organisation directory can tell. Holds no data about any patient or inmate. */
export interface Caller {
  /** The organisation's number. */
  readonly organisation: Orgnr;
  /** The organisation's name, from the directory. */
  readonly name: string;
  readonly etat: CallerEtat;
  /** Municipalities that the organisation answers for. Empty for clinics and prisons. */
  readonly kommuner: readonly Kommunenummer[];
  /** The bydeler of Oslo that it is limited to; empty means the whole municipality. */
  readonly bydeler: readonly Bydel[];
  /** The organisation itself and its units: those it may report for and read for. */
  readonly enheter: readonly Orgnr[];
  /** Granted scopes, such as `overgang:meld`. */
  readonly scopes: readonly string[];
  /** Audiences beyond its own that the directory lets it see, such as a leader's over several bodies. Mostly empty. */
  readonly alsoSees: readonly string[];
  /** The person behind the call, when a person came: the issuer's own id for them, never an identity number. */
  readonly person?: string;
}

/** Whether the caller may report for this unit: itself, or one of its own. */
export const mayReportFor = (caller: Caller, enhet: string): boolean => caller.enheter.some((own) => own === enhet);
