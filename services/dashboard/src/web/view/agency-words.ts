import type { Part } from '@overgang/contracts/board';

/** What an agency is called on the board, in the order of a person's road. */
export const agencyWords: Readonly<Record<Part['etat'], string>> = {
  tsb: 'TSB',
  kriminalomsorg: 'Kriminalomsorgen',
  nav: 'NAV',
  boligsosial: 'Boligsosial',
};
