import type { Mottaker } from '@overgang/contracts';
import { isSameReceiver } from '../disclosure/audience.ts';
import { disclosureTo } from '../disclosure/disclosure.ts';
import type { GapsFound } from '../expectations/gap.ts';
import type { SentNotice } from '../expectations/sent-notices.ts';
import { successorOf } from '../fold/match.ts';
import { officeOf } from '../gaps/who-can-act.ts';
import type { Stay } from '../journey/journey.ts';
import type { Instant } from '../journey/observation.ts';
import { needsFor } from '../survey/needs.ts';
import type { Survey } from '../survey/survey.ts';
import type { RecallReason } from './notice-plan.ts';

/** What the transition looks like now. */
export interface Standing {
  readonly s: Survey;
  readonly found: GapsFound;
  readonly now: Instant;
  readonly personRef: string;
}

const gone: ReadonlyMap<string, RecallReason> = new Map([
  ['utvist', 'utvist'],
  ['utlevert', 'utlevert'],
  ['overfort-utlandet', 'overfort-utlandet'],
]);

/** What ends the matter for everybody. */
const ended = ({ s }: Standing): RecallReason | undefined => {
  const { journey, stay } = s;
  if (journey.grad === 'strengt-fortrolig') return 'skjermet';
  if (journey.dead !== undefined) return 'dodsfall';
  if (stay.exit !== undefined && gone.has(stay.exit.mate)) return gone.get(stay.exit.mate);
  return successorOf(stay, journey.stays) === undefined ? undefined : 'erstattet';
};

const waits = ({ sent, answer }: SentNotice): boolean =>
  sent.content.krever === 'kvittering-og-svar' && answer === undefined;

const isReferrer = ({ henviser }: Stay, to: Mottaker): boolean => to.etat === 'tsb' && to.enhet === henviser;

/** What ends it for this receiver. */
const endedFor = ({ s, now }: Standing, { to }: SentNotice['sent']): RecallReason | undefined => {
  if (disclosureTo(s, to.etat, now).state === 'nei') return 'samtykke-trukket';
  if (isReferrer(s.stay, to)) return undefined;
  const office = officeOf(s, to.etat);
  if (office === undefined || !isSameReceiver(office, to)) return 'annen-mottaker';
  return needsFor(s, to.etat).length === 0 ? 'ikke-lenger-behov' : undefined;
};

/**
 * Why a notice about a transition no longer holds; undefined while it does. Of an escape nobody is told, not even to
 * stand down. When all is settled only those are freed whose answer is still asked for.
 */
export const recallReason = (standing: Standing, notice: SentNotice): RecallReason | undefined => {
  const { s, found } = standing;
  const reason = ended(standing);
  if (reason !== undefined) return reason;
  if (s.stay.escaped !== undefined) return undefined;
  if (found.closed.includes(s.stay.id)) return waits(notice) ? 'ikke-lenger-behov' : undefined;
  return endedFor(standing, notice.sent);
};
