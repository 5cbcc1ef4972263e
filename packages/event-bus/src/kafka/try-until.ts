import { rest } from '../consume/rest.ts';

const againAfterMs = 1_000;

/** Tries once a second until it works or nobody wants it any more: then undefined. */
export const tryUntil = async <T>(
  attempt: () => Promise<T>,
  { isWanted, onFailure }: { readonly isWanted: () => boolean; readonly onFailure: (cause: unknown) => void },
): Promise<T | undefined> => {
  while (isWanted()) {
    try {
      return await attempt();
    } catch (cause) {
      onFailure(cause);
      await rest(againAfterMs);
    }
  }
  return undefined;
};
