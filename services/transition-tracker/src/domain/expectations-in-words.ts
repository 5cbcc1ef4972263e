import { Etat } from '@overgang/contracts';
import type { Forventningsregel } from '@overgang/contracts/board';
import { basisInWords } from './basis-in-words.ts';
import { countInWords } from './count-in-words.ts';
import type { Expectation } from './expectation.ts';
import { titleOf } from './expectation-titles.ts';
import { expectations } from './expectations.ts';

/** What tells rows of the same rule apart. */
const scopes: Readonly<Record<string, string>> = {
  'dato-mangler/kort': 'Gjelder korttidsbehandling der det kan bli behov for kommunale tjenester.',
  'dato-mangler/kort-uten-behov': 'Gjelder korttidsbehandling uten behov for kommunale tjenester.',
  'dato-mangler/lang': 'Gjelder langtidsbehandling og dom over 90 dager.',
  'boligbehov-uavklart/klinikk': 'Gjelder opphold i TSB.',
  'boligbehov-uavklart/fengsel': 'Gjelder opphold i fengsel.',
  'sent-varsel/klinikk': 'Gjelder opphold i TSB.',
  'sent-varsel/fengsel': 'Gjelder opphold i fengsel.',
  'dato-passert/klinikk': 'Gjelder opphold i TSB.',
  'dato-passert/fengsel': 'Gjelder opphold i fengsel.',
  'samtykke-uavklart/klinikk': 'Gjelder opphold i TSB.',
  'samtykke-uavklart/klinikk-for-juli-2026': 'Gjelder opphold i TSB, før 1. juli 2026.',
  'samtykke-uavklart/fengsel': 'Gjelder opphold i fengsel.',
  'ikke-besvart': 'Gjelder varsler om overganger.',
  'ikke-besvart/klar': 'Gjelder når personen er meldt klar til å reise ut.',
};

const leadTimeOf = ({ lead, ladder }: Expectation): string | undefined => {
  const step = ladder.find(({ trinn }) => trinn === 'over-frist')?.fra;
  const found = lead ?? (step?.slag === 'straks' ? undefined : step);
  return found && countInWords(found.antall, found.enhet);
};

/** Undefined where the sentence speaks of a lead time that the row has not: another row of the rule says it. */
const ruleOf = (row: Expectation): string | undefined => {
  const leadTime = leadTimeOf(row);
  if (leadTime === undefined && row.nb.regel.includes('{frist}')) return undefined;
  const scope = scopes[row.row];
  return [row.nb.regel.replace('{frist}', leadTime ?? ''), ...(scope === undefined ? [] : [scope])].join(' ');
};

const agencyOf = ({ responsible, etat }: Expectation): Etat | undefined => {
  if (responsible === 'avsender') return etat;
  return Etat.options.find((known) => known === responsible);
};

/** Every rule of the catalogue in words, in its order. The numbers of one case are left out. */
export const expectationsInWords = (): readonly Forventningsregel[] =>
  expectations.flatMap((row) => {
    const regel = ruleOf(row);
    if (regel === undefined) return [];
    const ansvarlig = agencyOf(row);
    return [
      {
        id: row.id,
        tittel: titleOf(row.id),
        ...(row.ledd === undefined ? {} : { ledd: row.ledd }),
        regel,
        lukkesAv: row.nb.lukkesAv,
        ...(ansvarlig === undefined ? {} : { ansvarlig }),
        grunnlag: basisInWords(row.basis),
        kanAvtales: row.agreeable,
      },
    ];
  });
