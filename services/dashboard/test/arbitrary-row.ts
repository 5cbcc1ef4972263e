import { Overgangsrad } from '@overgang/contracts/board';
import type { z } from 'zod';

const idOf = (number: number): string => `00000000-0000-5000-8000-${String(number).padStart(12, '0')}`;

/** A row of the board where nothing is missing. `number` makes its id; say only what matters. */
export const arbitraryRow = (number = 1, differences: Partial<z.input<typeof Overgangsrad>> = {}): Overgangsrad => {
  const link = { tilstand: 'pa-plass' } as const;
  return Overgangsrad.parse({
    overgangId: idOf(number),
    hvem: `Stille Bjørk ${number}`,
    opphav: { slag: 'institusjon', tekst: 'Institusjon' },
    sted: { kommune: '3403', kommunenavn: 'Hamar' },
    ut: { tilstand: 'uten-dato' },
    ledd: { bolig: link, nav: link, ansvarlig: link, helse: link, aktivitet: link },
    mangler: [],
    alvor: 'i-rute',
    mittTrekk: false,
    ubesvart: false,
    sistNytt: { tidspunkt: '2026-03-05T12:00:00+01:00', tekst: 'Bolig tildelt' },
    ...differences,
  });
};
