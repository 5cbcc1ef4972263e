import type { Behov, Ledd } from '@overgang/contracts';
import type { Reading } from '../readers/reading.ts';

/** What help with a link is help with. */
export const linkInWords: Readonly<Record<Ledd, string>> = {
  bolig: 'bolig',
  nav: 'oppfølging fra NAV',
  ansvarlig: 'en ansvarlig',
  helse: 'oppfølging i helsetjenesten',
  aktivitet: 'arbeid eller aktivitet',
};

/** 'a, b og c'. */
export const listInWords = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' og ');

/** ' Trenger bolig og oppfølging fra NAV.', or nothing: only the links that the reader is shown. */
export const needsInWords = (behov: Behov | undefined, { links }: Reading): string => {
  const needed = links.filter((ledd) => behov?.[ledd] === 'ja');
  return needed.length === 0 ? '' : ` Trenger ${listInWords(needed.map((ledd) => linkInWords[ledd]))}.`;
};
