import { type lesOvergang, type Overgangsrad, UkobletHendelse } from '@overgang/contracts/board';
import type { z } from 'zod';
import { type RuleId, rules } from './rules.ts';

type Detail = z.input<(typeof lesOvergang)['responses'][200]>;

const isRule = (id: string): id is RuleId => id in rules;
const before = (per: string, hours: number): string => new Date(Date.parse(per) - hours * 3_600_000).toISOString();

/** One transition in full: a story of a month, and each gap with its rule. */
export const fakeDetail = (rad: Overgangsrad, readAt: { readonly per: string; readonly posisjon: number }): Detail => ({
  ...readAt,
  rad,
  mangler: rad.mangler.map((gap) => {
    const rule = rules[isRule(gap.forventning) ? gap.forventning : 'bolig-mangler'];
    const { regel, lukkesAv, grunnlag } = rule;
    return {
      ...gap,
      forklaring: `${gap.tittel}. Ingen har meldt noe som lukker mangelen.`,
      regel,
      lukkesAv,
      grunnlag,
      oppdaget: before(readAt.per, 50),
    };
  }),
  tidslinje: [
    { id: '6', ...rad.sistNytt, slag: 'svar', avsender: 'NAV Hamar', ledd: 'nav' },
    { id: '5', tidspunkt: before(readAt.per, 50), slag: 'mangel', tekst: 'Mangel sett: Bolig mangler.', ledd: 'bolig' },
    {
      id: '4',
      tidspunkt: before(readAt.per, 51),
      slag: 'varsel',
      tekst: 'Boligkontoret i Hamar ble varslet: bolig trengs.',
    },
    {
      id: '3',
      tidspunkt: before(readAt.per, 52),
      slag: 'hendelse',
      tekst: 'Planlagt dato ble flyttet.',
      avsender: 'Rusklinikken Innlandet',
    },
    {
      id: '2',
      tidspunkt: before(readAt.per, 400),
      meldt: before(readAt.per, 300),
      slag: 'hendelse',
      tekst: 'Samtykke gitt til NAV og boligkontoret.',
      avsender: 'Rusklinikken Innlandet',
    },
    {
      id: '1',
      tidspunkt: before(readAt.per, 700),
      slag: 'hendelse',
      tekst: 'Lagt inn til langtidsbehandling.',
      avsender: 'Rusklinikken Innlandet',
    },
  ],
});

/** Events that fit nothing. */
export const fakeUnmatched = (per: string, rows: readonly Overgangsrad[]): readonly UkobletHendelse[] => {
  const candidates = rows.slice(0, 2).map(({ overgangId, hvem, sted }, index) => ({
    overgangId,
    hvem,
    tekst: `På vei til ${sted?.kommunenavn ?? 'ukjent'}`,
    poeng: 90 - 20 * index,
  }));
  const common = { mottatt: before(per, 3), tidspunkt: before(per, 4) };
  return [
    {
      ...common,
      id: 'a',
      hvem: 'Lun Rogn 311',
      tekst: 'Bolig tildelt fra 1. desember',
      avsender: 'Boligkontoret i Hamar',
      trekk: { etat: 'boligsosial', navn: 'Boligkontoret i Hamar' },
      frist: before(per, 2),
      arsak: 'flere-mulige',
      forklaring: 'Personen er på vei ut to steder, og boligen kan gjelde begge.',
      kandidater: candidates,
    },
    {
      ...common,
      id: 'b',
      hvem: 'Klar Or 88',
      tekst: 'Første samtale holdt',
      avsender: 'NAV Stange',
      arsak: 'ingen-overgang',
      forklaring: 'Personen er ikke meldt inn på noen institusjon.',
      kandidater: [],
    },
    {
      ...common,
      id: 'c',
      hvem: 'Varm Ask 140',
      tekst: 'Oppfølging avtalt 3. januar',
      avsender: 'NAV Gamle Oslo',
      arsak: 'utenfor-perioden',
      forklaring: 'Datoen ligger lenge etter at personen reiste ut.',
      kandidater: candidates.slice(0, 1),
    },
  ].map((event) => UkobletHendelse.parse(event));
};
