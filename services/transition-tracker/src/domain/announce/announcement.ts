import type { EventOfType, EventType } from '@overgang/contracts';

type OwnType = Extract<EventType, `no.overgang.sporing.${string}`>;

/** An event of the tracker without its envelope. */
export type Announcement = {
  readonly [T in OwnType]: { readonly type: T; readonly data: EventOfType<T>['data'] };
}[OwnType];

/** An instant as events write it. */
export const iso = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at).toISOString();
