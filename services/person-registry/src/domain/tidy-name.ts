/** A name as it is kept: composed letters and single blanks; undefined when nothing is left. */
export const tidyName = (name: string | undefined): string | undefined =>
  name?.normalize('NFC').replace(/\s+/g, ' ').trim() || undefined;
