import type { Forventningsregel } from '@overgang/contracts/board';
import type { z } from 'zod';

type Rule = z.input<typeof Forventningsregel>;
/** What a rule here says beside what the tracker adds to each. */
type Short = Omit<Rule, 'rad' | 'gjelder' | 'apnes' | 'trapp' | 'hvem' | 'skjuler' | 'engelsk'>;
const practice = { slag: 'praksis', tekst: 'Vanlig praksis' } as const;

/** Some rules of the catalogue, as the tracker words them. */
export const rules = {
  'bolig-mangler': {
    id: 'bolig-mangler',
    tittel: 'Bolig mangler',
    ledd: 'bolig',
    regel: 'Den som trenger bolig, skal ha en klar senest 14 dager før sannsynlig dato.',
    lukkesAv: 'At en bolig tildeles fra før utreisen, eller at bolig er ordnet på annen måte.',
    ansvarlig: 'boligsosial',
    grunnlag: { slag: 'praksis', tekst: 'Praksis, jf. boligsosialloven § 6' },
    kanAvtales: true,
  },
  'dato-mangler': {
    id: 'dato-mangler',
    tittel: 'Utskrivningsdato mangler',
    regel: 'Forventet dato skal meldes kommunen innen 24 timer etter innleggelsen ved korte opphold.',
    lukkesAv: 'At en planlagt dato meldes.',
    ansvarlig: 'tsb',
    grunnlag: {
      slag: 'lov',
      tekst: 'Forskrift om kommunal betaling for utskrivningsklare pasienter § 8',
      lenke: 'https://lovdata.no/forskrift/2011-11-18-1115/§8',
      gyldigFra: '2019-01-01',
    },
    kanAvtales: false,
  },
  'ikke-besvart': {
    id: 'ikke-besvart',
    tittel: 'Varselet er ikke besvart',
    regel: 'Et varsel skal besvares innen 3 virkedager etter at det er mottatt.',
    lukkesAv: 'At mottakeren svarer.',
    ansvarlig: 'boligsosial',
    grunnlag: practice,
    kanAvtales: true,
  },
  'ansvarlig-mangler': {
    id: 'ansvarlig-mangler',
    tittel: 'Ingen ansvarlig er oppnevnt',
    ledd: 'ansvarlig',
    regel: 'Én ansvarlig skal være oppnevnt senest 14 dager før sannsynlig dato.',
    lukkesAv: 'At en ansvarlig oppnevnes.',
    ansvarlig: 'nav',
    grunnlag: { slag: 'lov', tekst: 'Helse- og omsorgstjenesteloven §§ 7-2 og 7-3' },
    kanAvtales: false,
  },
  'oppfolging-mangler': {
    id: 'oppfolging-mangler',
    tittel: 'Første møte er ikke avtalt',
    ledd: 'nav',
    regel: 'Første møte skal være avtalt senest 7 dager før sannsynlig dato.',
    lukkesAv: 'At et møte avtales.',
    ansvarlig: 'nav',
    grunnlag: {
      slag: 'avtale',
      tekst: 'Samarbeidsavtalen mellom Hamar kommune og klinikken, gjelder fra 1. januar 2026',
    },
    kanAvtales: true,
  },
  'ut-uten-tak': {
    id: 'ut-uten-tak',
    tittel: 'Ute uten tak over hodet',
    ledd: 'bolig',
    regel: 'Den som er ute og mangler et sted å være i natt, skal få et tilbud samme dag.',
    lukkesAv: 'At et sted å være er ordnet, eller at noen har fått kontakt og vet hvor personen er.',
    ansvarlig: 'nav',
    grunnlag: { slag: 'praksis', tekst: 'Praksis, jf. sosialtjenesteloven § 27' },
    kanAvtales: false,
  },
  'avbrudd-uten-oppfolging': {
    id: 'avbrudd-uten-oppfolging',
    tittel: 'Avbrutt behandling uten oppfølging',
    regel: 'Når behandlingen er avbrutt, skal noen ha fått kontakt innen én virkedag.',
    lukkesAv: 'At noen har fått kontakt, og at personen har et sted å være.',
    ansvarlig: 'nav',
    grunnlag: practice,
    kanAvtales: false,
  },
  'bolig-for-sent': {
    id: 'bolig-for-sent',
    tittel: 'Boligen er klar for sent',
    ledd: 'bolig',
    regel: 'Boligen skal være klar den dagen personen reiser ut.',
    lukkesAv: 'At boligen blir klar før, eller at datoen flyttes.',
    ansvarlig: 'boligsosial',
    grunnlag: practice,
    kanAvtales: false,
  },
  'sent-varsel': {
    id: 'sent-varsel',
    tittel: 'Varslet sent',
    regel: 'Kommunen bør varsles senest 56 dager før løslatelse og 14 dager før utskrivning.',
    lukkesAv: 'Står som merknad så lenge overgangen er åpen.',
    grunnlag: practice,
    kanAvtales: true,
  },
} as const satisfies Record<string, Short>;

/** The rule with this id. */
export const ruleOf = (id: RuleId): Short => rules[id];

/** All of them, whole. */
export const wholeRules = (): readonly Rule[] =>
  Object.values<Short>(rules).map((rule) => ({
    ...rule,
    rad: rule.id,
    gjelder: ['korttidsbehandling', 'langtidsbehandling'],
    apnes: 'Noe som skulle vært meldt, er ikke meldt.',
    trapp: ['Over frist med en gang', 'Kritisk 2 virkedager før ut'],
    hvem: 'den det gjelder',
    skjuler: [],
    engelsk: { tittel: rule.tittel, regel: rule.regel, lukkesAv: rule.lukkesAv },
  }));

/** The id of one of these rules. */
export type RuleId = keyof typeof rules;
