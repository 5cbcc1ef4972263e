import type { LeddenePaTavla, LeddPaTavla } from '@overgang/contracts/board';

/** The five links in the order of the board, with their short names. */
export const linkWords: Readonly<Record<keyof LeddenePaTavla, string>> = {
  bolig: 'Bolig',
  nav: 'NAV',
  ansvarlig: 'Ansvarlig',
  helse: 'Helse',
  aktivitet: 'Aktivitet',
};

/** What a link's state is called. */
export const linkStateWords: Readonly<Record<LeddPaTavla['tilstand'], string>> = {
  brutt: 'brutt',
  trengs: 'mangler',
  'under-arbeid': 'under arbeid',
  ukjent: 'ikke avklart',
  'pa-plass': 'på plass',
  'ikke-aktuelt': 'ikke aktuelt',
};

/** What a chip says to someone who cannot see it: 'Bolig: på plass. Fra 3. mars.' */
export const linkInWords = (name: keyof LeddenePaTavla, link: LeddPaTavla): string =>
  `${linkWords[name]}: ${linkStateWords[link.tilstand]}${link.tekst === undefined ? '' : `. ${link.tekst}`}`;
