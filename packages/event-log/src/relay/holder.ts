import { type RawRow, readRawLog } from '../log/read-raw-log.ts';
import { quietly } from '../quietly.ts';
import type { Lease } from './lease.ts';
import { openPlace, type Place } from './place.ts';
import { openPulse } from './pulse.ts';
import type { RelaySettings } from './relay-settings.ts';
import { toRecords } from './to-records.ts';

/** The relay while it holds the lease. Every step may throw; the next one goes on from the place that was reached. */
export interface Holder {
  readonly lease: Lease;
  readonly position: number;
  /** Publishes the next batch, and the pulse when it is due and true. */
  step(): Promise<'worked' | 'idle' | 'lost'>;
  /** Makes the pulse due now. */
  hurry(): void;
  /** Milliseconds until the next pulse. */
  pulseIn(): number;
  /** Prolongs the lease; false when it is lost. */
  beat(): Promise<boolean>;
}

export const openHolder = <E>(settings: RelaySettings<E>, lease: Lease, start: number): Holder => {
  const place = openPlace(settings.db, lease, start);
  const pulse = openPulse(settings, lease);
  return {
    lease,
    get position() {
      return place.position;
    },
    step: async () => {
      if (!(await pulse.promise())) return 'lost';
      const did = await publishNext(settings, place);
      if (did !== 'lost') await pulse.sendWhenTrue({ position: place.position, isAll: did === 'idle' });
      return did;
    },
    hurry: pulse.hurry,
    pulseIn: pulse.dueIn,
    beat: place.beat,
  };
};

const publishNext = async <E>(settings: RelaySettings<E>, place: Place): Promise<'worked' | 'idle' | 'lost'> => {
  const rows = await readRawLog(settings.db, { after: place.position, limit: settings.maxBatch ?? 500 });
  const last = rows.at(-1);
  if (!last) return 'idle';
  const began = performance.now();
  if (!(await place.mayPublish())) return 'lost';
  await publishRows(settings, rows);
  if (!(await place.reach(last.position))) return 'lost';
  const { position } = last;
  quietly(() => settings.onPublished?.({ events: rows.length, position, milliseconds: performance.now() - began }));
  return 'worked';
};

const publishRows = async <E>(settings: RelaySettings<E>, rows: readonly RawRow[]): Promise<void> => {
  const fromLog = settings.fromLog ?? asStored;
  const records = rows.flatMap((row) => toRecords(row, settings.topicOf(fromLog(row.event), row.key)));
  if (records.length > 0) await settings.bus.publish(records);
};

/** The log holds only what this service has put there. */
const asStored = <E>(stored: unknown): E => stored as E;
