/** What a look at one thing found. `detail` is for operators: ids and codes only, never data about a person. */
export interface Health {
  readonly ok: boolean;
  readonly detail?: string;
}

/** One thing that must be well before a service is ready. */
export interface Check {
  /** Kebab-case, shown by `/health/ready`: 'database', 'bus', 'relay'. */
  readonly name: string;
  /** `false`: the service does its work without it, and is ready all the same; it is named as trouble. Default true. */
  readonly isNeeded?: boolean;
  /** A throw counts as not ok. Answers within a second or is counted as not ok. */
  readonly check: () => Health | Promise<Health>;
}
