import { osloDayOf } from '@overgang/calendar';
import type { Etat } from '@overgang/contracts';
import type { Tx } from '@overgang/database';
import type { SortedRecords } from '@overgang/event-intake';
import { senderOfTopic } from './consume-events.ts';

interface Day {
  readonly etat: Etat;
  readonly source: string;
  readonly day: string;
}

/** Keeps on which days units report. */
export interface ReportDays {
  /** Stores the days of a batch that this process has not seen stored. Before anything else in its transaction. */
  readonly note: (tx: Tx, sorted: SortedRecords) => Promise<void>;
  /** The batch was committed: its days need not be stored again. */
  readonly noted: (sorted: SortedRecords) => void;
}

const keyOf = ({ etat, source, day }: Day): string => `${etat} ${source} ${day}`;

/** The days on which the doors recorded what units reported. */
const daysIn = ({ events }: SortedRecords): ReadonlyMap<string, Day> => {
  const days = new Map<string, Day>();
  for (const { record, event } of events) {
    const etat = senderOfTopic(record.topic);
    if (etat === undefined) continue;
    const day = { etat, source: event.source, day: osloDayOf(Date.parse(event.recordedat)) };
    days.set(keyOf(day), day);
  }
  return days;
};

/** More than a day of the whole country; then it begins anew, and stores some days that are known. */
const rememberedAtMost = 50_000;

/** Remembers which days are stored, so that only the first report of a unit's day costs a statement. */
export const openReportDays = (store: (tx: Tx, days: readonly Day[]) => Promise<void>): ReportDays => {
  const stored = new Set<string>();
  return {
    note: async (tx, sorted) => {
      const fresh = [...daysIn(sorted)].filter(([key]) => !stored.has(key)).map(([, day]) => day);
      if (fresh.length > 0) await store(tx, fresh);
    },
    noted: (sorted) => {
      if (stored.size > rememberedAtMost) stored.clear();
      for (const key of daysIn(sorted).keys()) stored.add(key);
    },
  };
};
