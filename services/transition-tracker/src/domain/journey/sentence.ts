import type { Straff } from '@overgang/contracts';

/** A sentence as the prison last told it, the first day that was served of it, and the day it was told. */
export interface Sentence {
  readonly said: Straff;
  readonly start: string;
  readonly toldOn: string;
}

/** Away from serving, by escape or interruption: the first day, and the day of the return. Without `to`: nobody knows when. */
export interface Away {
  readonly from: string;
  readonly to?: string;
}
