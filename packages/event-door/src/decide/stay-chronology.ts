/** What an institution's events say about the stay that they name. Each of them stands in one place. */
export interface StayChronology {
  readonly begins: readonly string[];
  readonly ends: readonly string[];
  /** Can only happen while the stay lasts. */
  readonly during: readonly string[];
  /** Foretells the end: the days stand in this field of the payload. Can be made before the stay begins. */
  readonly plans: { readonly type: string; readonly days: string };
  /** May happen at any time. */
  readonly whenever: readonly string[];
}
