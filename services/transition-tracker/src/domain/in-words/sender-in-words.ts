import type { Observation } from '../journey/observation.ts';
import { nameOfParty } from '../readers/party-in-words.ts';
import type { Reading } from '../readers/reading.ts';

/** The door has checked that a source ends in an organisation number. */
const unitIn = (source: string): string => source.slice(source.lastIndexOf(':') + 1);

/** Who said so, as the reader may know it. Undefined where even that would tell of another institution. */
export const senderInWords = ({ by, source }: Observation, { s, kind, unit, nameOf }: Reading): string | undefined => {
  if (by === 'sporing') return undefined;
  const orgnr = unitIn(source);
  const office = nameOfParty({ etat: by }, nameOf);
  if (by === 'nav' || by === 'boligsosial') return nameOf(orgnr) ?? office;
  if (by !== s.stay.etat) return undefined;
  if (unit) return nameOf(orgnr) ?? office;
  if (kind) return office;
  return orgnr === s.stay.reporter || orgnr === s.stay.unit ? 'Institusjonen' : undefined;
};
