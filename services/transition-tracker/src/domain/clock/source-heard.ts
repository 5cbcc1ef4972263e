import type { Etat } from '@overgang/contracts';
import { silentAfterMs } from './judge-at.ts';

/** What one door was heard to say last; nothing where it was never heard. Epoch milliseconds. */
export interface SourceHeard {
  readonly etat: Etat;
  readonly heardAt?: number | undefined;
  /** Everything that it recorded before this has been told, on every partition. */
  readonly through?: number | undefined;
}

/** How a door stands with us. */
export interface SourceState extends SourceHeard {
  readonly silentForMs: number;
  /** So long that it no longer holds the others back: see judgeAt. */
  readonly isSilent: boolean;
}

/** For how long each door has been silent. `since` is when we began to listen: before that nobody could be heard. */
export const sourceStates = (
  heard: readonly SourceHeard[],
  { now, since }: { readonly now: number; readonly since: number },
): readonly SourceState[] =>
  heard.map((source) => {
    const silentForMs = Math.max(0, now - Math.max(source.heardAt ?? since, since));
    return { ...source, silentForMs, isSilent: silentForMs > silentAfterMs };
  });
