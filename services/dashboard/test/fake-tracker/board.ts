import { addDays, addWorkingDays, officeDeadline, osloDayOf } from '@overgang/calendar';
import { type MangelPaTavla, Overgangsrad } from '@overgang/contracts/board';
import type { z } from 'zod';
import { type Chance, chanceFrom } from './chance.ts';
import { type RuleId, ruleOf } from './rules.ts';

type RowInput = z.input<typeof Overgangsrad>;
type Gap = z.input<typeof MangelPaTavla>;

const adjectives = ['Stille', 'Rask', 'Blid', 'Trygg', 'Klar', 'Lun', 'Varm', 'Modig', 'Lys', 'Rolig'] as const;
const nouns = ['Bjørk', 'Gran', 'Furu', 'Rogn', 'Selje', 'Or', 'Lerk', 'Hegg', 'Ask', 'Alm', 'Osp', 'Eik'] as const;
const places = [
  { kommune: '3403', kommunenavn: 'Hamar' },
  { kommune: '3403', kommunenavn: 'Hamar' },
  { kommune: '3411', kommunenavn: 'Ringsaker' },
  { kommune: '3413', kommunenavn: 'Stange' },
  { kommune: '0301', kommunenavn: 'Oslo', bydel: '030101', bydelsnavn: 'Gamle Oslo' },
  { kommune: '0301', kommunenavn: 'Oslo', bydel: '030102', bydelsnavn: 'Grünerløkka' },
] as const;
const origins = [
  { slag: 'behandling', tekst: 'Langtid, Rusklinikken Innlandet' },
  { slag: 'behandling', tekst: 'Korttid, DPS Hamar' },
  { slag: 'fengsel', tekst: 'Hamar fengsel' },
  { slag: 'fengsel', tekst: 'Oslo fengsel' },
  { slag: 'institusjon', tekst: 'Institusjon' },
] as const;
const news = [
  'NAV Hamar bekreftet at varselet er mottatt',
  'Datoen ble flyttet fram',
  'Boligkontoret svarte: under arbeid',
  'Planlagt utskrivning meldt',
  'Planlagt løslatelse meldt',
  'Første møte avtalt',
] as const;

const idOf = (kind: string, number: number): string =>
  `00000000-0000-5${kind}-8000-${String(number).padStart(12, '0')}`;

const partyOf = (rule: RuleId, place: (typeof places)[number]): Gap['trekk'] => {
  const etat = ruleOf(rule).ansvarlig;
  if (etat === undefined) return undefined;
  const where = 'bydelsnavn' in place ? `bydel ${place.bydelsnavn}` : place.kommunenavn;
  if (etat === 'tsb') return { etat, navn: 'DPS Hamar', enhet: '310000019' };
  return {
    etat,
    kommune: place.kommune,
    navn: etat === 'nav' ? `NAV ${where.replace('bydel ', '')}` : `Boligkontoret i ${where}`,
  };
};

const severities = ['kritisk', 'over-frist', 'kommende', 'merknad', 'i-rute'] as const;

const rulesOf: Readonly<Record<(typeof severities)[number], readonly (readonly RuleId[])[]>> = {
  kritisk: [
    ['ut-uten-tak'],
    ['avbrudd-uten-oppfolging', 'bolig-mangler'],
    ['bolig-mangler', 'ansvarlig-mangler', 'oppfolging-mangler', 'sent-varsel'],
  ],
  'over-frist': [
    ['dato-mangler'],
    ['ikke-besvart'],
    ['bolig-mangler', 'ansvarlig-mangler'],
    ['oppfolging-mangler', 'sent-varsel'],
    ['bolig-for-sent'],
  ],
  kommende: [['bolig-mangler'], ['oppfolging-mangler'], ['ansvarlig-mangler', 'bolig-mangler']],
  merknad: [['sent-varsel']],
  'i-rute': [[]],
};

const deadlineOf = (severity: (typeof severities)[number], today: string, chance: Chance): string | undefined => {
  if (severity === 'merknad' || severity === 'i-rute') return undefined;
  const days =
    severity === 'kommende' ? chance.below(15) : severity === 'kritisk' ? -chance.below(4) - 2 : -chance.below(12);
  const day = addWorkingDays(today, days);
  return days === 0
    ? new Date(officeDeadline(day).getTime() - 12 * 3_600_000).toISOString()
    : officeDeadline(day).toISOString();
};

const wayOutOf = (rule: RuleId | undefined, today: string, chance: Chance): RowInput['ut'] => {
  if (rule === 'dato-mangler') return { tilstand: 'uten-dato' };
  if (rule === 'ut-uten-tak')
    return { tilstand: 'ute', tidspunkt: `${addDays(today, -1)}T12:00:00Z`, mate: 'loslatt', til: 'uten-tak' };
  if (rule === 'avbrudd-uten-oppfolging')
    return { tilstand: 'ute', tidspunkt: `${addDays(today, -2)}T12:00:00Z`, mate: 'avbrutt' };
  if (chance.percent(8)) return { tilstand: 'klar', siden: `${addDays(today, -2)}T09:00:00Z` };
  const tidligst = addDays(today, 2 + chance.below(60));
  const width = chance.one([0, 0, 4, 7, 14]);
  const visshet = width === 0 ? 'bekreftet' : chance.one(['anslag', 'planlagt'] as const);
  return {
    tilstand: 'planlagt',
    periode: {
      tidligst,
      sannsynlig: addDays(tidligst, Math.floor(width / 2)),
      senest: addDays(tidligst, width),
      visshet,
    },
  };
};

const linksOf = (gaps: readonly Gap[], chance: Chance): RowInput['ledd'] => {
  const link = (name: keyof RowInput['ledd']): RowInput['ledd']['bolig'] => {
    const gap = gaps.find((one) => one.ledd === name);
    if (gap?.forventning === 'bolig-for-sent')
      return { tilstand: 'under-arbeid', tekst: 'Bolig tildelt, men for sent' };
    if (gap !== undefined) return { tilstand: gap.trinn === 'kommende' ? 'under-arbeid' : 'trengs' };
    return { tilstand: chance.one(['pa-plass', 'pa-plass', 'under-arbeid', 'ukjent', 'ikke-aktuelt']) };
  };
  return {
    bolig: link('bolig'),
    nav: link('nav'),
    ansvarlig: link('ansvarlig'),
    helse: link('helse'),
    aktivitet: link('aktivitet'),
  };
};

const optional = <K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: T }); // a computed key widens to string

const gapOf = (rule: RuleId, severity: (typeof severities)[number]): Omit<Gap, 'mangelId'> => {
  const { tittel, ledd } = ruleOf(rule);
  return {
    forventning: rule,
    tittel: rule === 'bolig-for-sent' ? 'Boligen er klar 3 netter for sent' : tittel,
    trinn: rule === 'sent-varsel' || severity === 'i-rute' ? 'merknad' : severity,
    ...optional('ledd', ledd),
  };
};

const rowOf = (number: number, per: string, chance: Chance): RowInput => {
  const today = osloDayOf(per);
  const severity = severities[[0, 1, 1, 2, 2, 2, 3, 4, 4, 4][number % 10] ?? 4] ?? 'i-rute';
  const place = chance.one(places);
  const chosen = chance.one(rulesOf[severity]);
  const gaps = chosen.map((rule, index) => ({
    ...gapOf(rule, severity),
    mangelId: idOf('001', number * 10 + index),
    ...optional('frist', rule === 'sent-varsel' ? undefined : deadlineOf(severity, today, chance)),
    ...optional('trekk', partyOf(rule, place)),
  }));
  const [worst] = gaps;
  return {
    overgangId: idOf('000', number),
    hvem: `${chance.one(adjectives)} ${chance.one(nouns)} ${number}`,
    opphav: chance.one(origins),
    sted: place,
    ut: wayOutOf(chosen[0], today, chance),
    ledd: linksOf(gaps, chance),
    mangler: gaps,
    alvor: severity,
    ...optional('trekk', worst?.trekk),
    mittTrekk: worst?.trekk?.etat === 'nav',
    ...optional('frist', worst?.frist),
    ubesvart: chosen[0] === 'ikke-besvart',
    sistNytt: {
      tidspunkt: new Date(Date.parse(per) - (number * 37 + 4) * 60_000).toISOString(),
      tekst: chance.one(news),
    },
  };
};

/** So many synthetic rows as the tracker would give them at the moment `per`, worst first. */
export const fakeBoard = (count: number, per: string): readonly Overgangsrad[] => {
  const chance = chanceFrom(7);
  const rows = Array.from({ length: count }, (_, index) => Overgangsrad.parse(rowOf(index + 1, per, chance)));
  return rows.toSorted(byUrgency);
};

/** The order of the board: severity, deadline, id. */
export const byUrgency = (a: Overgangsrad, b: Overgangsrad): number =>
  severities.indexOf(a.alvor) - severities.indexOf(b.alvor) ||
  (a.frist ?? '9').localeCompare(b.frist ?? '9') ||
  a.overgangId.localeCompare(b.overgangId);
