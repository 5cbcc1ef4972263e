/** What a look at one thing found. `detail` is for operators: ids and codes only, never data about a person. */
export interface Health {
  readonly ok: boolean;
  readonly detail?: string;
}

/** One thing that must be well before a service is ready. */
export interface Check {
  /** Kebab-case, shown by `/health/ready`: 'database', 'bus', 'relay'. */
  readonly name: string;
  /** A throw counts as not ok. Answers within a second or is counted as not ok. */
  readonly check: () => Health | Promise<Health>;
}
