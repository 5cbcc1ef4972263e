import type { Etat } from '@overgang/contracts';
import type { Instant } from '../journey/observation.ts';
import { earliest } from '../records/earliest.ts';
import { needsFor } from '../survey/needs.ts';
import type { Survey } from '../survey/survey.ts';
import type { StayLook } from './stay-look.ts';

const audienceAgencies = ['boligsosial', 'nav', 'tsb'] as const;

const maySee = (s: Survey, etat: Etat): boolean =>
  etat === 'tsb' ? s.stay.henviser !== undefined : needsFor(s, etat).length > 0;

/** When a consent runs out, or a section of law comes or goes, others see the transition, or no longer do. */
export const disclosureChangesAt = ({ s, tell }: StayLook): Instant | undefined => {
  let changesAt: Instant | undefined;
  for (const etat of audienceAgencies) {
    if (!maySee(s, etat)) continue;
    const disclosure = tell(etat);
    if (disclosure.state !== 'nei') changesAt = earliest(changesAt, disclosure.changesAt);
  }
  return changesAt;
};

/** When a section comes into force by which one of them may be told who may not be told today. */
export const toldFrom = ({ s, tell }: StayLook): Instant | undefined => {
  const ahead = audienceAgencies.map((etat) => (maySee(s, etat) ? tell(etat) : undefined));
  return ahead.reduce<Instant | undefined>(
    (soonest, one) => (one?.state === 'uavklart' ? earliest(soonest, one.changesAt) : soonest),
    undefined,
  );
};
