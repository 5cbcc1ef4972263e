import type { Svar } from '@overgang/contracts';
import { type SentNotice, sentAbout, transitionKinds } from '../expectations/sent-notices.ts';
import type { Instant, Observation } from '../journey/observation.ts';
import type { Survey } from '../survey/survey.ts';

/** The sections that let, and bid, a hospital tell the municipality: a notice on consent alone tells of no hospital. */
const sections = ['FOR-2011-11-18-1115 § 8', 'FOR-2011-11-18-1115 § 10'] as const;

/** Whether the clinic had named a section of the regulation by then. */
export const sectionNamedBy = ({ bases = {} }: Survey, then: Instant): boolean =>
  sections.some((section) => (bases[section] ?? Number.POSITIVE_INFINITY) <= then);

const toOffices = ({ journey, stay }: Survey): readonly SentNotice[] =>
  sentAbout(journey, stay.id, transitionKinds).filter(({ sent }) => sent.to.etat === 'boligsosial');

const isToPayer = ({ stay }: Survey, { sent }: SentNotice): boolean => sent.to.kommune === stay.kommune;

const tellsOfHospital = (s: Survey, { sent }: SentNotice): boolean =>
  sent.content.etat !== undefined || sectionNamedBy(s, sent.at);

/** When a municipality was told of the patient through Overgang, oldest first: the one of then, should there be another now. */
export const someoneToldAt = (s: Survey): readonly Instant[] =>
  toOffices(s).flatMap((notice) => (tellsOfHospital(s, notice) ? [notice.sent.at] : []));

/** When the municipality that would pay was told, oldest first. A notice that was recalled later had been given all the same. */
export const payerToldAt = (s: Survey): readonly Instant[] =>
  toOffices(s)
    .filter((notice) => isToPayer(s, notice) && tellsOfHospital(s, notice))
    .map(({ sent }) => sent.at);

/** What the municipality answered, and when. */
export interface MunicipalAnswer {
  readonly at: Instant;
  readonly svar: Svar;
  /** The day from which it can, where it said one. */
  readonly fra?: string;
}

/** Every answer of the municipality to a notice about the transition, oldest first. `told`: what stands, in order. */
export const municipalAnswers = (s: Survey, told: readonly Observation[]): readonly MunicipalAnswer[] => {
  const asked = new Set(toOffices(s).flatMap((notice) => (isToPayer(s, notice) ? [notice.id] : [])));
  return told.flatMap((one) =>
    one.kind === 'varsel-besvart' && asked.has(one.varsel)
      ? [{ at: one.at, svar: one.svar, ...(one.fra === undefined ? {} : { fra: one.fra }) }]
      : [],
  );
};
