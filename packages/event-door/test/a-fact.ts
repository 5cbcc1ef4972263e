import { PersonRef } from '@overgang/contracts';
import type { RecordedFact } from '../src/decide/fact.ts';
import type { StayChronology } from '../src/decide/stay-chronology.ts';

/** An agency that nobody has heard of: what its events say of a stay. */
export const chronology: StayChronology = {
  begins: ['begun'],
  ends: ['ended', 'fled'],
  during: ['seen'],
  plans: { type: 'planned', days: 'days' },
  whenever: ['noted'],
};

export const someone = PersonRef.parse('7c1d1f0e-6f0a-4c52-9b7e-2f4c9a0b5d11');
export const another = PersonRef.parse('1f0e7c1d-6f0a-4c52-9b7e-2f4c9a0b5d22');
export const sender = 'urn:orgnr:310000019';

/** A fact of that agency, told at the hour and day that `time` says: '10', '10T08', or in full. */
export const aFact = (type: string, time: string, more: Partial<RecordedFact> = {}): RecordedFact => ({
  source: sender,
  id: `${type}-${time}`,
  type,
  time: inFull(time),
  data: {},
  subject: someone,
  ...more,
});

const inFull = (time: string): string => {
  const [day = '', hour = '12'] = time.split('T');
  return time.length > 6 ? time : `2026-11-${day.padStart(2, '0')}T${hour}:00:00+01:00`;
};

/** A retraction of this report. */
export const retractionOf = (
  { source, id, subject }: RecordedFact,
  more: Partial<RecordedFact> = {},
): RecordedFact => ({
  source,
  id: `retracts-${id}`,
  type: 'no.overgang.felles.melding-trukket.v1',
  time: '2026-11-20T12:00:00+01:00',
  data: { kilde: source, meldingId: id },
  subject,
  ...more,
});
