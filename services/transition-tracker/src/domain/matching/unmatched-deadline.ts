import { afterWorkingDays } from '@overgang/calendar';
import type { UnmatchedReason } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import type { Unmatched } from './matches.ts';

/**
 * How many working days its sender has to say where a message belongs. What only waits for a stay to be reported may
 * wait a week; what points at something that is not there, or at two, is a question that somebody can answer at once.
 */
const workingDays: Readonly<Record<UnmatchedReason, number>> = {
  'ingen-overgang': 5,
  'datoene-passer-ikke': 5,
  'annen-kommune': 2,
  'flere-mulige': 1,
  'ukjent-overgang': 1,
  'ukjent-varsel': 1,
  'varselet-er-trukket': 1,
  frakoblet: 1,
  skjermet: 1,
};

/** When somebody is to have said where a message belongs, counted from when it came; Norwegian working days. */
export const unmatchedDeadline = ({ reason, recordedAt }: Pick<Unmatched, 'reason' | 'recordedAt'>): Instant =>
  afterWorkingDays(recordedAt, workingDays[reason]).getTime();
