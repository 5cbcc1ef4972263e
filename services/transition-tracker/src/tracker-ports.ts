import type { Database } from '@overgang/database';
import type { EventBus } from '@overgang/event-bus';
import type { Clock, Logger } from '@overgang/service-runtime';
import type { Agreement } from './domain/index.ts';

/** What the tracker is told. */
export interface TrackerSettings {
  readonly sweepEveryMs: number;
  /** A file of agreements, to be taken in before anything is judged; none when left out. */
  readonly agreements?: readonly Agreement[];
}

/** What the tracker is handed. It opens and closes none of it. */
export interface TrackerPorts {
  readonly db: Database;
  readonly bus: EventBus;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The name of a unit, as it may be shown. */
  readonly nameOf: (orgnr: string) => string | undefined;
  /** The municipality, in Oslo the bydel, that an office answers for. */
  readonly placeOf: (orgnr: string) => string | undefined;
  /** The agency that a unit belongs to; undefined for one that nobody knows. */
  readonly etatOf: (orgnr: string) => string | undefined;
}
