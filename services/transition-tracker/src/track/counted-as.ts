import type { Overgangsrad } from '@overgang/contracts/board';

/** The names under which a row is counted. */
export const countedAs = ({ alvor, ubesvart, mittTrekk, trekk }: Overgangsrad): readonly string[] => [
  'totalt',
  `alvor:${alvor}`,
  ...(ubesvart ? ['ubesvart'] : []),
  ...(mittTrekk ? ['mitt-trekk'] : []),
  ...(trekk === undefined ? [] : [`trekk:${trekk.etat}`]),
];
