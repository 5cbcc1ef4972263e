import type { Tilbyder } from '@overgang/contracts';

const providers: Readonly<Record<Tilbyder, string>> = {
  kommunen: 'kommunen',
  'kjopt-plass': 'plass som kommunen kjøper',
  ideell: 'ideell organisasjon',
  'privat-utleier': 'privat utleier',
  'privat-utleier-med-garanti': 'privat utleier, garanti for depositum',
  familie: 'familie',
};

/** ' (ideell organisasjon)', or nothing where nobody has said who provides it. */
export const providerInWords = (tilbyder: Tilbyder | undefined): string =>
  tilbyder === undefined ? '' : ` (${providers[tilbyder]})`;
