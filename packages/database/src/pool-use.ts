/** How a pool is used at this moment. */
export interface PoolUse {
  /** Connections that are at work, and that are open and free. */
  readonly busy: number;
  readonly idle: number;
  /** Callers that wait for one. */
  readonly waiting: number;
  readonly max: number;
}
