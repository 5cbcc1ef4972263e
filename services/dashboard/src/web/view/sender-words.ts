import { dayInWords } from '@overgang/calendar';
import type { Enhetspust } from '@overgang/contracts/board';
import { countInWords } from './agreement-words.ts';
import { distanceInWords } from './moment-in-words.ts';

/** How a unit's silence is told in a list. */
export const paceWords: Readonly<Record<Enhetspust['tilstand'], string>> = {
  'i-rute': 'Melder som vanlig',
  taus: 'Har stoppet å melde',
  sjelden: 'Melder for sjelden til å si noe om',
  sluttet: 'Stille i over 60 virkedager',
};

/** 'Meldte sist 3. november, for 17 dager siden'. */
export const lastHeardInWords = ({ meldteSist }: Enhetspust, today: string): string =>
  `Meldte sist ${dayInWords(meldteSist, today)}, ${distanceInWords(meldteSist, today)}`;

const everyInWords = (usual: number): string => (usual <= 1 ? 'hver virkedag' : `omtrent hver ${usual}. virkedag`);

/** What is usual for a unit, from its own history; undefined where there is too little of it. */
export const usualOfUnitInWords = ({ historie }: Enhetspust): string | undefined => {
  if (historie === undefined) return undefined;
  const { vanlig, lengst } = historie;
  return `Melder vanligvis ${everyInWords(vanlig)}. Lengste opphold mellom to meldinger: ${countInWords(lengst, 'virkedager')}.`;
};

/** For how long it has been silent. */
export const silenceInWords = ({ stilleVirkedager }: Enhetspust): string =>
  `Stille i ${countInWords(stilleVirkedager, 'virkedager')}`;

/** The name of a unit; its number where it has none. */
export const nameOfUnit = ({ navn, enhet }: Enhetspust): string => navn ?? `Enhet ${enhet}`;

/** Units whose name, number or agency the words fit. */
export const unitsThatFit = (units: readonly Enhetspust[], words: string): readonly Enhetspust[] => {
  const wanted = words.toLowerCase().split(/\s+/);
  return units.filter((unit) => {
    const text = `${nameOfUnit(unit)} ${unit.enhet} ${unit.etat} ${paceWords[unit.tilstand]}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
};
