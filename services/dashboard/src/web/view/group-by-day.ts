import { type OsloDay, osloDayOf } from '@overgang/calendar';
import type { Tidslinjepost } from '@overgang/contracts/board';

/** What happened on one day. */
export interface DayOfTimeline {
  readonly day: OsloDay;
  readonly entries: readonly Tidslinjepost[];
}

/** The entries under their days in Oslo, in the order they came. */
export const groupByDay = (entries: readonly Tidslinjepost[]): readonly DayOfTimeline[] => {
  const days: { day: OsloDay; entries: Tidslinjepost[] }[] = [];
  for (const entry of entries) {
    const day = osloDayOf(entry.tidspunkt);
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
};
