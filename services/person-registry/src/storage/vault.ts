import type { Sealing } from './sealing.ts';

/** The two secrets of this service: without them its tables tell nothing. */
export interface Vault {
  /** 32 bytes. Another key would make every known number unknown. */
  readonly lookupKey: Uint8Array;
  readonly sealing: Sealing;
}
