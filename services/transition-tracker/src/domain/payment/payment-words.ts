import type { Betalingsforutsetning } from '@overgang/contracts/board';
import type { ConditionName, Met } from './conditions.ts';
import type { OpenQuestions } from './open-questions.ts';
import type { PeriodEnd } from './ready-periods.ts';

/** The section with where it can be read: '§ 8'. */
export const linkTo = (paragraf: string) => ({
  tekst: `FOR-2011-11-18-1115 ${paragraf}`,
  lenke: `https://lovdata.no/forskrift/2011-11-18-1115/${encodeURIComponent(paragraf.replace(' ', ''))}`,
});

/** Each condition in words that can follow a colon, and the section that asks for it. */
export const conditionWords: Readonly<
  Record<ConditionName, Readonly<Record<Met, string>> & { readonly paragraf: string }>
> = {
  'kommunalt-behov': {
    paragraf: '§ 7',
    ja: 'pasienten kan trenge tjenester fra kommunen',
    nei: 'klinikken har meldt at pasienten ikke trenger tjenester fra kommunen',
    'ikke-meldt': 'klinikken har ikke meldt om pasienten trenger tjenester fra kommunen',
  },
  'varslet-etter-innleggelse': {
    paragraf: '§ 8',
    ja: 'kommunen ble varslet i tide om innleggelsen',
    nei: 'kommunen ble ikke varslet i tide om innleggelsen',
    'ikke-meldt': 'klinikken har ikke meldt når pasienten ble lagt inn',
  },
  vurdert: {
    paragraf: '§ 9',
    ja: 'lege eller psykolog har vurdert at pasienten er utskrivningsklar',
    nei: 'lege eller psykolog har ikke vurdert at pasienten er utskrivningsklar',
    'ikke-meldt': 'klinikken har ikke meldt at lege eller psykolog har vurdert pasienten',
  },
  'punkter-dokumentert': {
    paragraf: '§ 9',
    ja: 'de fem punktene er dokumentert i journalen',
    nei: 'de fem punktene er ikke dokumentert i journalen',
    'ikke-meldt': 'klinikken har ikke meldt at de fem punktene er dokumentert i journalen',
  },
  'samarbeidspartnere-innkalt': {
    paragraf: '§ 9',
    ja: 'samarbeidspartnerne er innkalt',
    nei: 'samarbeidspartnerne er ikke innkalt',
    'ikke-meldt': 'klinikken har ikke meldt at samarbeidspartnerne er innkalt',
  },
  'poliklinikk-kontaktet': {
    paragraf: '§ 9',
    ja: 'det er kontakt med poliklinikk',
    nei: 'det er ikke opprettet kontakt med poliklinikk',
    'ikke-meldt': 'klinikken har ikke meldt at det er kontakt med poliklinikk',
  },
  'varslet-om-klar': {
    paragraf: '§ 10',
    ja: 'kommunen er varslet om at pasienten er utskrivningsklar',
    nei: 'kommunen er ikke varslet om at pasienten er utskrivningsklar',
    'ikke-meldt': 'det er ikke meldt om kommunen er varslet om at pasienten er utskrivningsklar',
  },
  'rett-kommune': {
    paragraf: '§ 13',
    ja: 'det er klart hvilken kommune som er ansvarlig',
    nei: 'kommunen svarer at en annen er ansvarlig',
    'ikke-meldt': 'det er ikke meldt hvilken kommune som er ansvarlig',
  },
  'kommunen-kan-ikke': {
    paragraf: '§ 13',
    ja: 'kommunen har svart at den ikke kan ta imot, svarte først senere, eller har ikke svart',
    nei: 'kommunen svarte i tide at den kan ta imot',
    'ikke-meldt': 'det er ikke meldt hva kommunen har svart',
  },
};

/** How a time of being ready ended. */
export const endWords: Readonly<Record<PeriodEnd, string>> = {
  avmeldt: 'Ikke lenger utskrivningsklar',
  ut: 'Pasienten reiste',
  dod: 'Personen er død',
  videre: 'Oppholdet fortsatte i en annen enhet',
};

const notInText = 'Står ikke i forskriften; satt av Overgang';
const ministry = 'Helse- og omsorgsdepartementets svar om § 13 (2012)';

const counts = (does: boolean): string => (does ? 'telles' : 'telles ikke');

/** What the regulation leaves open, and how it is answered here. */
export const assumptionsInWords = (open: OpenQuestions): readonly Betalingsforutsetning[] => [
  {
    tekst: `«Straks» i § 10 er ${open.noticeWithinMinutes} minutter. Kommer varselet senere, betales det fra dagen det kom.`,
    kilde: notInText,
  },
  {
    tekst: `«Straks» i § 11 er ${open.answerWithinMinutes} minutter. Sier kommunen ja innen da, blir det ingen døgn.`,
    kilde: notInText,
  },
  {
    tekst: `Dagen kommunen sier at den kan ta imot, ${counts(open.answerDayCounts)}.`,
    kilde: open.answerDayCounts ? notInText : ministry,
  },
  { tekst: `Dagen pasienten reiser, ${counts(open.leavingDayCounts)}.`, kilde: notInText },
  {
    tekst: `Varselet om innleggelsen (§ 8) skal komme innen 24 timer. Er oppholdet langt (${open.longStays.join(', ')}), holder det at det kommer før pasienten er klar.`,
    kilde: notInText,
  },
];

const always = [
  'Anslaget bygger på det som er meldt i Overgang. Det er ikke et krav.',
  'Døgn som skyldes forhold utenfor kommunens kontroll, skal trekkes fra (§ 13). Overgang får ikke vite om dem.',
  'Svar som kommunen har gitt utenom Overgang, er ikke med.',
] as const;

/** What the estimate cannot know. */
export const provisos = (hasMoved: boolean): readonly string[] =>
  hasMoved ? [...always, 'Personen har byttet kommune. Døgn for den forrige kommunen er ikke med.'] : always;
