import type { Betalingsar, Betalingsdogn, Betalingsvilkar } from '@overgang/contracts/board';

const whole = new Intl.NumberFormat('nb-NO');

/** '22 980 kr', with spaces that do not break. */
export const kronerInWords = (kroner: number): string => `${whole.format(kroner)}\u00a0kr`;

/** One year's days: '3 døgn à 5 508 kr = 16 524 kr', or that nobody knows the price. */
export const yearInWords = ({ dogn, dognpris, kroner }: Betalingsar): string =>
  dognpris === undefined || kroner === undefined
    ? `${dogn} døgn, prisen er ikke kjent`
    : `${dogn} døgn à ${kronerInWords(dognpris)} = ${kronerInWords(kroner)}`;

/** What stands in the way, of the last time that the patient was ready. Nothing where days are paid for. */
export const lackingIn = ({ utfall, perioder }: Betalingsdogn): readonly Betalingsvilkar[] =>
  utfall === 'blokkert' ? (perioder.at(-1)?.vilkar ?? []).filter(({ oppfylt }) => oppfylt !== 'ja') : [];

/** Whether a condition is met, in a word. */
export const metWords = { ja: 'Oppfylt', nei: 'Ikke oppfylt', 'ikke-meldt': 'Ikke meldt' } as const;
