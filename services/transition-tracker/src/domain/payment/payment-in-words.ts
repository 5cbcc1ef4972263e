import { addDays, daysBetween } from '@overgang/calendar';
import type { Betalingsdogn, Betalingsvilkar, Klarperiode } from '@overgang/contracts/board';
import type { Instant } from '../journey/observation.ts';
import { present } from '../records/present.ts';
import { type ConditionName, conditionNames } from './conditions.ts';
import type { OpenQuestions } from './open-questions.ts';
import type { DaySpan } from './paid-days.ts';
import { lastOf, type Payment, type PeriodJudged, type YearOfDays } from './payment.ts';
import { assumptionsInWords, conditionWords, endWords, linkTo, provisos } from './payment-words.ts';

const moment = (at: Instant): string => new Date(at).toISOString();

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

const whole = new Intl.NumberFormat('nb-NO');

/** '22 980 kr', with spaces that do not break. */
const kronerInWords = (kroner: number): string => `${whole.format(kroner)}\u00a0kr`;

const daysInAll = (spans: readonly DaySpan[]): number =>
  spans.reduce((sum, { from, until }) => sum + daysBetween(from, until), 0);

const conditionInWords = (name: ConditionName, { conditions }: PeriodJudged): Betalingsvilkar => {
  const { paragraf, ...words } = conditionWords[name];
  const oppfylt = conditions[name];
  return { vilkar: name, oppfylt, tekst: sentence(words[oppfylt]), paragraf: linkTo(paragraf) };
};

const periodInWords = (judged: PeriodJudged): Klarperiode => {
  const { period, noticeAt, spans } = judged;
  return present({
    fra: moment(period.declared.at),
    til: period.end && moment(period.end.at),
    slutt: period.end && endWords[period.end.why],
    varslet: noticeAt === undefined ? undefined : moment(noticeAt),
    dogn: daysInAll(spans),
    dager: spans.map(({ from, until }) => ({ fra: from, til: addDays(until, -1) })),
    vilkar: conditionNames.map((name) => conditionInWords(name, judged)),
  });
};

const yearInWords = ({ year, days, price }: YearOfDays) =>
  present({ ar: year, dogn: days, dognpris: price, kroner: price === undefined ? undefined : price * days });

const withAnd = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} og ${words.at(-1)}`;

type Judged = Extract<Payment, { readonly periods: unknown }>;

const priceInWords = (kroner: number, missing: readonly number[]): string => {
  if (missing.length === 0) return `, ${kronerInWords(kroner)}`;
  return `${kroner === 0 ? '' : `, minst ${kronerInWords(kroner)}`}. Pris mangler for ${withAnd(missing.map(String))}`;
};

const lackingInWords = ({ conditions, lacking }: PeriodJudged): string => {
  const words = lacking.map(
    (name) => `${conditionWords[name][conditions[name]]} (${conditionWords[name].paragraf.replace(' ', '\u00a0')})`,
  );
  const [first = '', ...others] = words;
  return `Blokkert: ${first}${others.length === 0 ? '' : `, og av ${others.length} grunn${others.length === 1 ? '' : 'er'} til`}`;
};

const sumOf = ({ years }: Judged) => ({
  days: years.reduce((sum, { days }) => sum + days, 0),
  kroner: years.reduce((sum, { days, price = 0 }) => sum + days * price, 0),
  missing: years.filter(({ price }) => price === undefined).map(({ year }) => year),
});

const judgedInWords = (payment: Judged): string => {
  const { outcome, periods, running } = payment;
  if (outcome === 'ingen-dogn') return 'Ingen døgn: det var over før et døgn var gått';
  if (outcome === 'blokkert') return lackingInWords(lastOf(periods));
  const { days, kroner, missing } = sumOf(payment);
  if (days === 0) return 'Anslag så langt: 0 døgn. Det første telles når dagen er gått';
  return `Anslag${running ? ' så langt' : ''}: ${days} døgn${priceInWords(kroner, missing)}`;
};

const nothing = { dogn: 0, prisMangler: [], lopende: false, ar: [], perioder: [], forutsetninger: [], forbehold: [] };

const without = {
  'gjelder-ikke': 'Reglene om betaling gjelder pasienter i sykehus, ikke innsatte',
  'ikke-klar': 'Pasienten er ikke meldt utskrivningsklar',
} as const;

/** What an estimate is said with: the moment, what was taken for granted, and whether the municipality has changed. */
export interface PaymentSaid {
  readonly now: Instant;
  readonly open: OpenQuestions;
  readonly hasMoved: boolean;
}

/** The estimate in bokmål, with each condition, its section, what was taken for granted and what it cannot know. */
export const paymentInWords = (payment: Payment, { now, open, hasMoved }: PaymentSaid): Betalingsdogn => {
  const per = moment(now);
  const { outcome } = payment;
  if (!('periods' in payment)) {
    return { ...nothing, per, utfall: payment.outcome, tekst: `${without[payment.outcome]}.` };
  }
  const { days, kroner, missing } = sumOf(payment);
  return present({
    per,
    utfall: outcome,
    tekst: `${judgedInWords(payment)}.`,
    dogn: days,
    kroner: missing.length === 0 ? kroner : undefined,
    prisMangler: missing,
    lopende: payment.running,
    ar: payment.years.map(yearInWords),
    perioder: payment.periods.map(periodInWords),
    forutsetninger: assumptionsInWords(open),
    forbehold: provisos(hasMoved),
  });
};
