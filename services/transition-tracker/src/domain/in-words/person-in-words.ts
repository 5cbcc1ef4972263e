import type { PersonObservation } from '../journey/observation.ts';
import type { Words } from '../readers/reading.ts';
import { placeInWords } from './place-in-words.ts';

const grades = {
  ugradert: 'Adressen er ikke lenger gradert.',
  fortrolig: 'Adressen er gradert fortrolig.',
  'strengt-fortrolig': 'Adressen er gradert strengt fortrolig.',
} as const;

/** What holds for the person, whatever the stay. */
export const personInWords: Words<PersonObservation['kind']> = {
  flyttet: ({ tilKommune, tilBydel }) => `Personen har flyttet til ${placeInWords(tilKommune, tilBydel)}.`,
  adressegradering: ({ grad }) => grades[grad],
  dodsfall: () => 'Personen er død.',
};
