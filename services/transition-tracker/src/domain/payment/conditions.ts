import type { Instant } from '../journey/observation.ts';
import type { Survey } from '../survey/survey.ts';
import { type MunicipalAnswer, municipalAnswers, payerToldAt, someoneToldAt } from './municipal-notices.ts';
import type { OpenQuestions } from './open-questions.ts';
import type { ReadyPeriod } from './ready-periods.ts';

/** Met; not met; or nobody has said. Payment asks for all to be met: what nobody has said stands in the way too. */
export type Met = 'ja' | 'nei' | 'ikke-meldt';

/** What payment hangs on, in the order of the regulation. */
export const conditionNames = [
  'kommunalt-behov',
  'varslet-etter-innleggelse',
  'vurdert',
  'punkter-dokumentert',
  'samarbeidspartnere-innkalt',
  'poliklinikk-kontaktet',
  'varslet-om-klar',
  'rett-kommune',
  'kommunen-kan-ikke',
] as const;

export type ConditionName = (typeof conditionNames)[number];
export type Conditions = Readonly<Record<ConditionName, Met>>;

const msPerDay = 86_400_000;

const said = (what: boolean | undefined): Met => (what === undefined ? 'ikke-meldt' : what ? 'ja' : 'nei');

/** § 7: the clinic found that the municipality may be needed, or has stated a need since. */
const municipalNeed = (s: Survey, { admitted }: ReadyPeriod): Met => {
  if (s.neededSince !== undefined || admitted?.kommunaltBehov === 'ja') return 'ja';
  return admitted?.kommunaltBehov === 'nei' ? 'nei' : 'ikke-meldt';
};

/** § 8: told within 24 hours of the admission; of a long stay as soon as it could be, at the latest when ready. */
const toldOfAdmission = (s: Survey, period: ReadyPeriod, open: OpenQuestions): Met => {
  const { admitted, declared } = period;
  if (admitted === undefined) return 'ikke-meldt';
  const latest = open.longStays.includes(admitted.slag) ? declared.at : admitted.at + msPerDay;
  const given = [...someoneToldAt(s), ...(admitted.kommuneVarslet === undefined ? [] : [admitted.kommuneVarslet])];
  return given.some((at) => at >= admitted.at && at <= latest) ? 'ja' : 'nei';
};

/** § 10: when the municipality was told that the patient is ready; undefined while it has not been. */
export const noticeOfReady = (s: Survey, { declared, end }: ReadyPeriod): Instant | undefined => {
  const { kommuneVarslet } = declared;
  const until = end?.at ?? Number.POSITIVE_INFINITY;
  const given = payerToldAt(s).filter((at) => at >= declared.at && at < until);
  const first = Math.min(...given, ...(kommuneVarslet === undefined ? [] : [Math.max(kommuneVarslet, declared.at)]));
  return first === Number.POSITIVE_INFINITY ? undefined : first;
};

/** § 11: what the municipality answered to the notice, while the patient was still there. */
export const answersTo = (
  s: Survey,
  told: Parameters<typeof municipalAnswers>[1],
  { end, noticeAt }: { readonly end: ReadyPeriod['end']; readonly noticeAt: Instant | undefined },
): readonly MunicipalAnswer[] => {
  const from = noticeAt ?? Number.POSITIVE_INFINITY;
  const until = end?.at ?? Number.POSITIVE_INFINITY;
  return municipalAnswers(s, told).filter(({ at }) => at >= from && at < until);
};

/** Who pays: the municipality where the person lives, as long as it has not said that the person is another's. */
const rightMunicipality = (s: Survey, answers: readonly MunicipalAnswer[]): Met => {
  if (s.stay.kommune === undefined) return 'ikke-meldt';
  return answers.at(-1)?.svar === 'ikke-ansvarlig' ? 'nei' : 'ja';
};

/** What one time of being ready is judged by. */
export interface ToJudge {
  readonly s: Survey;
  readonly period: ReadyPeriod;
  readonly noticeAt: Instant | undefined;
  readonly answers: readonly MunicipalAnswer[];
  /** The municipality said that it can, so soon that no day was left to pay for. */
  readonly receivedAtOnce: boolean;
  readonly open: OpenQuestions;
}

/** Which of the conditions of FOR-2011-11-18-1115 §§ 7–13 are met. */
export const conditionsOf = ({ s, period, noticeAt, answers, receivedAtOnce, open }: ToJudge): Conditions => ({
  'kommunalt-behov': municipalNeed(s, period),
  'varslet-etter-innleggelse': toldOfAdmission(s, period, open),
  vurdert: period.declared.vurdertAv === undefined ? 'ikke-meldt' : 'ja',
  'punkter-dokumentert': said(period.declared.punkterDokumentert),
  'samarbeidspartnere-innkalt': said(period.declared.samarbeidspartnereInnkalt),
  'poliklinikk-kontaktet': said(period.declared.poliklinikkKontaktet),
  'varslet-om-klar': noticeAt === undefined ? 'nei' : 'ja',
  'rett-kommune': rightMunicipality(s, answers),
  'kommunen-kan-ikke': receivedAtOnce ? 'nei' : 'ja',
});

/** What stands in the way of payment, in the order of the regulation. */
export const lackingIn = (conditions: Conditions): readonly ConditionName[] =>
  conditionNames.filter((name) => conditions[name] !== 'ja');
