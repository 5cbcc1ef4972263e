import type { Mottaker } from '@overgang/contracts';
import { nameOfParty } from '../readers/party-in-words.ts';
import type { Reading } from '../readers/reading.ts';
import { without } from '../records/without.ts';

/** A party as the reader may know it: 'NAV Hamar', or no more than 'en institusjon'. */
export const receiverInWords = (party: Mottaker, { s, kind, unit, nameOf }: Reading): string => {
  if (party.etat === 'nav' || party.etat === 'boligsosial') return nameOfParty(party, nameOf);
  if (party.etat !== s.stay.etat || !kind) return 'en institusjon';
  return nameOfParty(unit ? party : without(party, 'enhet'), nameOf);
};
