import type { Overgangsprofil } from '@overgang/contracts';
import type { Stay } from '../journey/journey.ts';

type Slag = NonNullable<Stay['slag']>;

/** Three days of detox must not fill the board: which expectations a kind of stay has stands in the catalogue, by profile. */
const profileOf: Readonly<Record<Slag, Overgangsprofil>> = {
  avrusning: 'tsb-kort',
  akutt: 'tsb-kort',
  brukerstyrt: 'tsb-kort',
  korttid: 'tsb-korttid',
  langtid: 'tsb-langtid',
  'dom-over-90-dager': 'dom-over-90-dager',
  'dom-inntil-90-dager': 'dom-inntil-90-dager',
  bot: 'dom-inntil-90-dager',
  varetekt: 'varetekt',
  forvaring: 'forvaring',
};

const servedAtHome: ReadonlySet<string> = new Set(['§ 13', '§ 16', '§ 16 a']);

/** The profile of a stay. 'ukjent': a plan came before anybody said what kind of stay it is. */
export const stayProfileOf = (stay: Stay): Overgangsprofil => {
  if (stay.form !== undefined && servedAtHome.has(stay.form)) return 'hjemme';
  return stay.slag === undefined ? 'ukjent' : profileOf[stay.slag];
};
