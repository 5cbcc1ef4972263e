import type { Office } from './office-case.ts';
import { places } from './places.ts';

/** Every office that has an inbox in the demonstration. */
export const offices: readonly Office[] = places.flatMap((home) => [
  { etat: 'boligsosial' as const, who: home.housing, home },
  { etat: 'nav' as const, who: home.nav, home },
]);
