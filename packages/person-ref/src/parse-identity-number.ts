import { controlDigitsFit } from './control-digits.ts';
import { IdentityNumber } from './identity-number.ts';
import { dateExists, readDate } from './read-date.ts';
import type { IdentityNumberRefusal } from './refusal.ts';

/** What a system takes. */
export interface AcceptedNumbers {
  /** 'real' in production, 'synthetic' in the demo and in tests: a real number never belongs there. */
  readonly accept: 'real' | 'synthetic' | 'both';
  /** The day it is, 'YYYY-MM-DD'. From 2032 on real numbers may carry the new control digits; synthetic ones always may. */
  readonly today: string;
}

export type ParsedIdentityNumber =
  | { readonly kind: 'accepted'; readonly number: IdentityNumber }
  | { readonly kind: 'refused'; readonly code: IdentityNumberRefusal };

const refused = (code: IdentityNumberRefusal): ParsedIdentityNumber => ({ kind: 'refused', code });

const firstDayOfNewControlDigits = '2032-01-01';

const parseFhNumber = (digits: string, { accept }: AcceptedNumbers): ParsedIdentityNumber => {
  if (!controlDigitsFit(digits, '1964')) return refused('feil-kontrollsiffer');
  if (accept === 'synthetic') return refused('ekte-ikke-godtatt');
  return { kind: 'accepted', number: new IdentityNumber(digits, 'fh-nummer', false) };
};

const parseDatedNumber = (digits: string, { accept, today }: AcceptedNumbers): ParsedIdentityNumber => {
  const date = readDate(digits);
  if (!dateExists(date)) return refused('dato-finnes-ikke');
  const synthetic = date.addedToMonth === 80;
  const knowsNewDigits = synthetic || today >= firstDayOfNewControlDigits;
  if (!controlDigitsFit(digits, knowsNewDigits ? '1964-or-2032' : '1964')) return refused('feil-kontrollsiffer');
  if (date.addedToMonth === 40) return refused('internt-hjelpenummer');
  if (synthetic && accept === 'real') return refused('syntetisk-ikke-godtatt');
  if (!synthetic && accept === 'synthetic') return refused('ekte-ikke-godtatt');
  return {
    kind: 'accepted',
    number: new IdentityNumber(digits, date.isDNumber ? 'd-nummer' : 'fodselsnummer', synthetic),
  };
};

const parseElevenDigits = (digits: string, accepted: AcceptedNumbers): ParsedIdentityNumber =>
  digits >= '8' ? parseFhNumber(digits, accepted) : parseDatedNumber(digits, accepted);

/**
 * Reads an identity number: fødselsnummer, D-number (40 added to the day) or FH-number (begins with 8 or 9; its other
 * digits say nothing). A single space or hyphen after six digits is taken away. Synthetic is what Skatteetaten's test
 * population (Tenor, Test-Norge) marks with 80 added to the month. 40 added to the month is refused everywhere: NAV's
 * test tools use it, but so do hospitals' internal help numbers for living patients, and nobody can tell them apart.
 */
export const parseIdentityNumber = (text: string, accepted: AcceptedNumbers): ParsedIdentityNumber => {
  const digits = text.trim().replace(/^(\d{6})[ -](\d{5})$/, '$1$2');
  if (!/^\d+$/.test(digits)) return refused('ikke-bare-siffer');
  if (digits.length === 11) return parseElevenDigits(digits, accepted);
  const withZero = digits.length === 10 && parseElevenDigits(`0${digits}`, { ...accepted, accept: 'both' });
  return refused(withZero && withZero.kind === 'accepted' ? 'mistet-ledende-null' : 'feil-lengde');
};
