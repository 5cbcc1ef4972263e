import { type OpenQuestions, openQuestions } from '../../src/domain/payment/open-questions.ts';
import { type Payment, paymentOf } from '../../src/domain/payment/payment.ts';
import { surveyOf } from '../../src/domain/survey/survey.ts';
import { aStory, type Story } from '../story.ts';
import { at, clinic, hamar, type Said } from '../tell.ts';

/** How a case goes on from a patient of a clinic in Hamar, admitted on 4 March 2024 at noon. */
export type Goes = (story: Story) => void;

export const section8 = { bases: ['FOR-2011-11-18-1115 § 8'] } as const;
export const assessed = {
  vurdertAv: 'lege',
  punkterDokumentert: true,
  samarbeidspartnereInnkalt: true,
  poliklinikkKontaktet: true,
} as const;

export const admitted =
  (on: string, more: Partial<Said<'opphold-startet'>> = {}): Goes =>
  (story) => {
    const needs = { kommunaltBehov: 'ja', behov: { bolig: 'ja' } } as const;
    story.told(on, 'opphold-startet', { ...clinic, ...hamar, ...section8, slag: 'korttid', ...needs, ...more });
  };
export const notified =
  (on: string): Goes =>
  (story) =>
    void story.notices(on);
export const ready =
  (on: string, more: Partial<Said<'utskrivningsklar'>> = {}): Goes =>
  (story) =>
    void story.told(on, 'utskrivningsklar', { ...clinic, ...assessed, ...more });
export const withdrawn =
  (on: string): Goes =>
  (story) =>
    void story.told(on, 'utskrivningsklar-avmeldt', clinic);
export const left =
  (on: string): Goes =>
  (story) =>
    void story.told(on, 'ut', { ...clinic, mate: 'utskrevet', til: 'egen-bolig' });
export const answered =
  (on: string, svar: 'kan' | 'kan-ikke' | 'venteliste' | 'ikke-ansvarlig', fra?: string): Goes =>
  (story) => {
    const notice = story
      .journey()
      .notices.findLast(({ sent }) => sent?.to.etat === 'boligsosial' && sent.slag !== 'mangel');
    if (notice === undefined) throw new Error('Nobody was notified');
    const about = { varsel: notice.id, names: clinic.stay };
    story.told(on, 'varsel-besvart', { ...about, svar, ...(fra === undefined ? {} : { fra }) });
  };

/** Admitted, and the municipality told at once (§ 8). */
export const inHospital: readonly Goes[] = [admitted('2024-03-04 12:00'), notified('2024-03-04 12:10')];
/** Declared ready on Monday 11 March at ten, and the municipality told five minutes later (§ 10). */
export const readyOn11: readonly Goes[] = [ready('2024-03-11 10:00'), notified('2024-03-11 10:05')];
export const waits: readonly Goes[] = [...inHospital, ...readyOn11];

export const told = (goes: readonly Goes[]): Story => {
  const story = aStory();
  for (const go of goes) go(story);
  return story;
};

export const paid = (goes: readonly Goes[], now = '2025-06-01', open: OpenQuestions = openQuestions): Payment => {
  const story = told(goes);
  const s = surveyOf(story.journey(), clinic.stay);
  if (s === undefined) throw new Error('No stay');
  return paymentOf(s, story.observations(), { now: at(now), open });
};

/** '4 days 22980 kr' by year, or what is lacking. */
export const inShort = (payment: Payment): string => {
  if (!('periods' in payment)) return payment.outcome;
  const years = payment.years.map(({ year, days, price }) => `${year}: ${days} × ${price ?? '?'}`);
  const lacking = payment.periods.at(-1)?.lacking ?? [];
  const running = payment.running ? [...years, 'goes on'] : years;
  return payment.outcome === 'betaling' ? running.join(', ') : [payment.outcome, ...lacking].join(' ');
};

/** A case with what comes of it by hand, and the section that says so. */
export interface GoldenCase {
  readonly section: string;
  readonly what: string;
  readonly goes: readonly Goes[];
  /** As `inShort` says it. */
  readonly expected: string;
}
