import type { Comparison } from './compare-everybody.ts';

/** What a replay says on its way, for whoever waits. */
export type Progress =
  | { readonly step: 'sent'; readonly door: string; readonly events: number; readonly isAll: boolean }
  | { readonly step: 'heard'; readonly messages: number; readonly unread: number }
  | { readonly step: 'decisions'; readonly events: number }
  | { readonly step: 'folded'; readonly people: number }
  | { readonly step: 'compared'; readonly people: number }
  | { readonly step: 'comparison'; readonly comparison: Comparison }
  | { readonly step: 'locked' }
  | { readonly step: 'swapped'; readonly keptAs: string; readonly lockedMs: number };

/** Why a replay did not take the live tracker's place. The live one is untouched. */
export class ReplayRefused extends Error {
  override readonly name = 'ReplayRefused';
  readonly code = 'replay-differs';
  readonly comparison: Comparison;

  constructor(comparison: Comparison) {
    super('The tracker that was built anew differs from the live one.');
    this.comparison = comparison;
  }
}
