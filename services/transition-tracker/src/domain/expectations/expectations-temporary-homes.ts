import type { Expectation } from './expectation.ts';
import { planned } from './expectations-inside.ts';

const ending = {
  id: 'midlertidig-utloper',
  ledd: 'bolig',
  profiles: planned,
  responsible: 'nav',
  basis: {
    slag: 'praksis',
    henvisning: 'Praksis; sosialtjenesteloven § 27',
    lenke: 'https://lovdata.no/lov/2009-12-18-131/%C2%A727',
  },
  hides: [],
} as const;

/** A temporary home is followed by another, or by a lasting one. */
export const expectationsOfTemporaryHomes: readonly Expectation[] = [
  {
    ...ending,
    row: 'midlertidig-utloper',
    opens: 'botilbud-utloper',
    closedBy: ['bolig', 'boligbehov', 'bistand-takket-nei'],
    ladder: [{ trinn: 'over-frist', fra: { slag: 'straks' } }],
    lead: { antall: 14, enhet: 'dager' },
    agreeable: true,
    nb: {
      tittel: 'Midlertidig botilbud utløper',
      sett: 'Det midlertidige botilbudet tar snart slutt, og ingenting er meldt for tiden etter.',
      regel:
        'Det neste stedet å bo skal være på plass {frist} før det midlertidige botilbudet utløper, eller halvveis når det er kortere.',
      lukkesAv: 'Forleng botilbudet, eller meld hvor personen skal bo etterpå.',
    },
    en: {
      tittel: 'Temporary home ends',
      sett: 'The temporary home ends soon, and nothing has been reported for the time after.',
      regel:
        'The next place to live is in place {frist} before the temporary home ends, or half-way where it is shorter.',
      lukkesAv: 'Prolong it, or report where the person will live after it.',
    },
  },
  {
    ...ending,
    row: 'midlertidig-utloper/utlopt',
    opens: 'botilbud-utlopt',
    closedBy: ['bolig', 'boligbehov', 'bistand-takket-nei', 'kontakt-oppnadd'],
    ladder: [{ trinn: 'kritisk', fra: { slag: 'straks' } }],
    agreeable: false,
    nb: {
      tittel: 'Midlertidig botilbud er utløpt',
      sett: 'Det midlertidige botilbudet er slutt, og ingen har meldt hvor personen sover.',
      regel: 'Ingen skal stå uten tak over hodet når et midlertidig botilbud tar slutt.',
      lukkesAv: 'Forleng botilbudet, skaff et annet sted, eller meld hvor personen er.',
    },
    en: {
      tittel: 'Temporary home has ended',
      sett: 'The temporary home has ended, and nobody has reported where the person sleeps.',
      regel: 'Nobody is without a roof when a temporary home ends.',
      lukkesAv: 'Prolong it, find another place, or report where the person is.',
    },
  },
];
