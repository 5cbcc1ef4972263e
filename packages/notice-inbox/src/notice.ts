import type { VarselId } from '@overgang/contracts';
import type { VarselBestilt, VarselTilbakekalt } from '@overgang/contracts/events';

/** One notice as an inbox keeps it: what the tracker sent, its recall if there is one, and its place in the feed. */
export interface Notice {
  /** Grows with every change, in the order of commit: a client's cursor. */
  readonly position: number;
  readonly ordered: VarselBestilt;
  readonly recalled?: VarselTilbakekalt;
  /** The id of the later notice that took this one's place. */
  readonly replacedBy?: VarselId;
}
