import { Etat, type Overgangsprofil } from '@overgang/contracts';
import type { Forventningsregel } from '@overgang/contracts/board';
import type { Expectation, Role } from '../expectations/expectation.ts';
import { titleOf } from '../expectations/expectation-titles.ts';
import { expectations } from '../expectations/expectations.ts';
import { basisInWords } from './basis-in-words.ts';
import { countInWords } from './count-in-words.ts';
import { ladderInWords } from './ladder-in-words.ts';
import { profileInWords } from './profile-in-words.ts';

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
  'mottaker-uavklart/kommunen': 'Gjelder kontoret som svarte.',
  'mottaker-uavklart/avsender': 'Gjelder den som varslet.',
  'helse-mangler': 'Gjelder opphold i TSB.',
  'helse-mangler/klar': 'Gjelder når personen er meldt klar til å reise ut.',
  'helse-mangler/fengsel': 'Gjelder opphold i fengsel.',
  'helse-mangler/lar': 'Gjelder den som er i LAR.',
  'helse-mangler/lar-klar': 'Gjelder den som er i LAR og er meldt klar til å reise ut.',
  'ikke-besvart': 'Gjelder varsler om overganger.',
  'ikke-besvart/klar': 'Gjelder når personen er meldt klar til å reise ut.',
};

const english = { timer: 'hours', dager: 'days', virkedager: 'working days' } as const;

/** The lead time that an agreement would take the place of, and what it is counted from. */
const usualLeadTime = ({ agreeable, lead, ladder }: Expectation): Pick<Forventningsregel, 'vanligFrist'> => {
  const steps = ladder.flatMap(({ trinn, fra }) => (trinn === 'over-frist' && fra.slag !== 'straks' ? [fra] : []));
  const [vanligFrist] = lead === undefined ? steps : [{ ...lead, slag: 'varsel' as const }];
  return !agreeable || vanligFrist === undefined ? {} : { vanligFrist };
};

const leadTimeOf = ({ lead, ladder }: Expectation, language: 'nb' | 'en'): string | undefined => {
  const step = ladder.find(({ trinn }) => trinn === 'over-frist')?.fra;
  const found = lead ?? (step?.slag === 'straks' ? undefined : step);
  if (found === undefined) return undefined;
  const { antall, enhet } = found;
  if (language === 'nb') return countInWords(antall, enhet);
  return `${antall} ${antall === 1 ? english[enhet].slice(0, -1) : english[enhet]}`;
};

/** Where no lead time can be counted, the sentence is another. */
const withoutLeadTime: Readonly<Record<string, Readonly<Record<'nb' | 'en', string>>>> = {
  'bolig-mangler/uten-dato': {
    nb: 'Når ingen dato er kjent, skal arbeidet med bolig være i gang.',
    en: 'While no date is known, work on a home is under way.',
  },
};

const ruleOf = (row: Expectation, language: 'nb' | 'en'): string => {
  const own = withoutLeadTime[row.row]?.[language];
  if (own !== undefined) return own;
  return row[language].regel.replace('{frist}', leadTimeOf(row, language) ?? '');
};

const inNorwegian = (row: Expectation): string => {
  const scope = scopes[row.row];
  return [ruleOf(row, 'nb'), ...(scope === undefined ? [] : [scope])].join(' ');
};

const agencyOf = ({ responsible, etat }: Expectation): Etat | undefined => {
  if (responsible === 'avsender') return etat;
  return Etat.options.find((known) => known === responsible);
};

const roles: Readonly<Record<Role, string>> = {
  avsender: 'institusjonen der personen er, eller var',
  boligsosial: 'boligsosial avdeling i kommunen',
  nav: 'NAV-kontoret i kommunen',
  ansvarlig: 'den som er oppnevnt ansvarlig, ellers NAV',
  mottaker: 'den som fikk varselet',
  ingen: 'ingen: det er en merknad',
};

/** A rule of one agency is for the stays that it has. */
const isOf =
  (etat: Expectation['etat']) =>
  (profile: Overgangsprofil): boolean =>
    etat === undefined || profile === 'ukjent' || profile.startsWith('tsb') === (etat === 'tsb');

/** Every row of the catalogue in words, in its order. The numbers of one case are left out. */
export const expectationsInWords = (): readonly Forventningsregel[] =>
  expectations.map((row) => {
    const ansvarlig = agencyOf(row);
    return {
      id: row.id,
      rad: row.row,
      tittel: titleOf(row.id),
      ...(row.ledd === undefined ? {} : { ledd: row.ledd }),
      gjelder: row.profiles.filter(isOf(row.etat)).map((profile) => profileInWords[profile]),
      apnes: row.nb.sett,
      regel: inNorwegian(row),
      trapp: ladderInWords(row.ladder),
      lukkesAv: row.nb.lukkesAv,
      ...(ansvarlig === undefined ? {} : { ansvarlig }),
      hvem: roles[row.responsible],
      grunnlag: basisInWords(row.basis),
      kanAvtales: row.agreeable,
      ...usualLeadTime(row),
      skjuler: row.hides,
      engelsk: { tittel: row.en.tittel, regel: ruleOf(row, 'en'), lukkesAv: row.en.lukkesAv },
    };
  });
