import type { PersonRef } from '../ids.ts';
import type { Avsender } from './avsender.ts';
import { type RecordedAttributes, sporingKilde } from './envelope.ts';

/** Synthetic units, with organisation numbers that nobody has. */
const exampleSources: Record<Avsender, string> = {
  tsb: 'urn:orgnr:310000019',
  kriminalomsorg: 'urn:orgnr:310000027',
  nav: 'urn:orgnr:310000035',
  boligsosial: 'urn:orgnr:310000043',
  felles: 'urn:orgnr:310000035',
  sporing: sporingKilde,
};

/** The envelope around an example payload: always the same synthetic person, recorded two seconds after it happened. */
export const exampleEnvelope = (
  agency: Avsender,
  name: string,
  at = '2026-11-09T10:15:00+01:00',
): RecordedAttributes => ({
  specversion: '1.0',
  id: `eksempel-${name}-1`,
  source: exampleSources[agency],
  subject: '7c1d1f0e-6f0a-4c52-9b7e-2f4c9a0b5d11' as PersonRef, // a literal of the right form
  time: at,
  recordedat: new Date(Date.parse(at) + 2000).toISOString(),
  datacontenttype: 'application/json',
});
