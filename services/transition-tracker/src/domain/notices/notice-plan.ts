import type { VarselBestilt, VarselTilbakekalt } from '@overgang/contracts';

/** A notice to send, as the event that orders it says it. */
export type Order = VarselBestilt['data'];
/** A notice to recall, as the event that recalls it says it. */
export type Recall = VarselTilbakekalt['data'];
export type RecallReason = Recall['grunn'];

/** What is to be told, and what no longer holds. */
export interface NoticePlan {
  readonly order: readonly Order[];
  readonly recall: readonly Recall[];
}
