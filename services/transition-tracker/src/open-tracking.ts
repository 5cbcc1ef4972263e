import type { Database, Tx } from '@overgang/database';
import { onEvent } from './consume/on-event.ts';
import type { Agreements, OwnEvent } from './domain/index.ts';
import { lockDueJourneys, lockJourneys, setAside, storeTogether } from './storage/journey-table.ts';
import { insertObservations, readObservations } from './storage/observation-table.ts';
import { readHeard, storePulses } from './storage/pulse-table.ts';
import { storeLooks } from './storage/store-looks.ts';
import type { LookSettings } from './track/look-settings.ts';
import { openTracking as joinTracking, type Tracking } from './track/open-tracking.ts';

/** What tracking needs. */
export interface TrackingSettings extends Omit<LookSettings, 'agreements' | 'understand'> {
  readonly db: Database;
  readonly clock: { readonly now: () => Date };
  /** The agreements that gaps are judged by, held until the transaction ends. */
  readonly agreements: (tx: Tx) => Promise<Agreements>;
  /** A person could not be looked at, because of a fault of ours. Default: nobody hears of it. */
  readonly onFault?: (personRef: string, error: unknown) => void;
  /** What has just been written of decisions and announcements: for metrics. Default: nobody hears of it. */
  readonly onSaid?: (events: readonly OwnEvent[]) => void;
}

const understand: LookSettings['understand'] = (event) => {
  const understood = onEvent(event, 'sporing');
  return understood.kind === 'observation' ? understood.observation : undefined;
};

/** Joins tracking to its tables. */
export const openTracking = ({ db, clock, agreements, onFault, onSaid, ...names }: TrackingSettings): Tracking =>
  joinTracking({
    db,
    clock,
    store: {
      lockJourneys,
      lockDueJourneys,
      insertObservations,
      readObservations,
      storeLooks: async (tx, looks) => {
        await storeLooks(tx, looks, clock);
        for (const { events } of looks) onSaid?.(events);
      },
      setAside,
      storeTogether,
      storePulses,
      readHeard,
    },
    settings: async (tx) => ({ ...names, agreements: await agreements(tx), understand }),
    onFault: onFault ?? (() => undefined),
  });
