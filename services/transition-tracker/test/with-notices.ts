import { onEvent } from '../src/consume/on-event.ts';
import { noAgreements } from '../src/domain/expectations/agreements.ts';
import { evolve } from '../src/domain/fold/evolve.ts';
import { findGaps } from '../src/domain/gaps/find-gaps.ts';
import type { Journey } from '../src/domain/journey/journey.ts';
import type { Observation } from '../src/domain/journey/observation.ts';
import { planNotices } from '../src/domain/notices/plan-notices.ts';

let count = 0;

const personRef = '7c1d1f0e-6f0a-4c52-9b7e-2f4c9a0b5d11';

/** The tracker's own decisions at that moment, as it will read them back from its log. */
export const decisionsAt = (journey: Journey, now: number): readonly Observation[] => {
  const { order, recall } = planNotices(journey, findGaps(journey, noAgreements, now), { personRef, now });
  const at = new Date(Math.max(now, (journey.last?.[0] ?? 0) + 1)).toISOString();
  const events = [
    ...recall.map((data) => ({ type: 'no.overgang.sporing.varsel-tilbakekalt.v1', data })),
    ...order.map((data) => ({ type: 'no.overgang.sporing.varsel-bestilt.v1', data })),
  ];
  return events.map((event) => {
    count += 1;
    const envelope = {
      specversion: '1.0',
      id: `d${String(count).padStart(5, '0')}`,
      source: 'urn:overgang:sporing',
      time: at,
      recordedat: at,
    };
    const understood = onEvent({ ...envelope, subject: personRef, ...event } as never, 'sporing');
    if (understood.kind === 'skip') throw new Error('A notice is a decision');
    return understood.observation;
  });
};

/** The journey with the notices that are to be sent at that moment. */
export const withNotices = (journey: Journey, now: number): Journey =>
  decisionsAt(journey, now).reduce(evolve, journey);
