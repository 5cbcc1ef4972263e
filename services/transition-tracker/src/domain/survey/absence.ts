import { addDays, startOfOsloDay } from '@overgang/calendar';
import type { FactObservation, Instant } from '../journey/observation.ts';

type Away = Extract<FactObservation, { readonly kind: 'ansvarlig-fravaerende' }>;

/** From the first moment of the first day away, not before it was told, until the first moment of the first day back. */
export const absenceIn = ({ at, fra, til }: Away): { readonly from: Instant; readonly until?: Instant } => ({
  from: Math.max(at, startOfOsloDay(fra).getTime()),
  ...(til === undefined ? {} : { until: startOfOsloDay(addDays(til, 1)).getTime() }),
});
