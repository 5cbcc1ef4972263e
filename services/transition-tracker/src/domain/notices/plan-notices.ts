import { receiverIn } from '../disclosure/audience.ts';
import type { GapsFound } from '../expectations/gap.ts';
import { isStanding, type SentNotice, sentAbout, transitionKinds } from '../expectations/sent-notices.ts';
import type { Journey } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import { surveysOf } from '../survey/survey.ts';
import type { NoticePlan, Recall, RecallReason } from './notice-plan.ts';
import { planAlerts } from './plan-alerts.ts';
import { planStandDown } from './plan-stand-down.ts';
import { planUpdates } from './plan-updates.ts';
import { recallReason, type Standing } from './recall-reason.ts';

const recalled = ({ id, transition, sent }: SentNotice, grunn: RecallReason): Recall => ({
  varselId: id,
  overgangId: transition,
  mottaker: sent.to,
  grunn,
});

/** The newest notice to each receiver, where it has not been recalled. */
const newestStanding = ({ s: { journey, stay } }: Standing): readonly SentNotice[] => {
  const sent = sentAbout(journey, stay.id, transitionKinds);
  const newest = new Map(sent.map((notice) => [receiverIn(notice.sent.to), notice]));
  return [...newest.values()].filter(isStanding);
};

const planFor = (standing: Standing): NoticePlan => {
  const recall = newestStanding(standing).flatMap((notice) => {
    const grunn = recallReason(standing, notice);
    return grunn === undefined ? [] : [recalled(notice, grunn)];
  });
  const alerts = planAlerts(standing, new Set(recall.map(({ varselId }) => varselId)));
  return {
    order: [...planUpdates(standing), ...alerts.order, ...planStandDown(standing)],
    recall: [...recall, ...alerts.recall],
  };
};

/** Notices about a stay that nobody has spoken of: what was said of it has been taken back. */
const recallMistakes = (journey: Journey): readonly Recall[] => {
  const known = new Set(journey.stays.map(({ id }) => id));
  return journey.notices.flatMap(({ id, transition, sent, recalled: already }) =>
    sent === undefined || already !== undefined || known.has(transition)
      ? []
      : [{ varselId: id, overgangId: transition, mottaker: sent.to, grunn: 'meldingen-var-feil' }],
  );
};

/** For whom a plan is made, and when. */
export interface PlanFor {
  /** Two people can have one transition for a while, when the wrong one was chosen first. Their notices are two. */
  readonly personRef: string;
  /** The moment at which the gaps were judged. */
  readonly now: Instant;
}

/**
 * Which notices there should be now and are not yet, and which are there and should not be. Fold the decisions in, and the
 * plan is empty: it can be asked for as often as one likes.
 */
export const planNotices = (journey: Journey, found: GapsFound, whose: PlanFor): NoticePlan => {
  const plans = surveysOf(journey).map((s) => planFor({ s, found, ...whose, personRef: s.stay.of ?? whose.personRef }));
  return {
    order: plans.flatMap(({ order }) => order),
    recall: [...plans.flatMap(({ recall }) => recall), ...recallMistakes(journey)],
  };
};
