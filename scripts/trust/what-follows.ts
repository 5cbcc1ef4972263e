import { openChance } from '../simulate/chance.ts';
import { day, hour, timeOf } from '../simulate/step.ts';
import type { OfficeStep } from './told-of-notice.ts';

/** How often a meeting that was booked is held, and a home that was allocated moved into, and told of. */
const isHeld = 0.75;
const isMovedInto = 0.85;

const told = (step: OfficeStep, at: number, [path, data]: readonly [path: string, data: object]): OfficeStep => ({
  overgangId: step.overgangId,
  kommune: step.kommune,
  afterExit: true,
  at,
  toldAt: at + 2 * hour,
  call: {
    ...step.call,
    path,
    body: { ...data, skjedde: timeOf(at), meldingId: `${String(step.call.body['meldingId'])}-fulgt-opp` },
  },
});

/** What comes of what an office arranged, which the demonstration's offices leave out: meetings are held, homes moved into. */
export const whatFollows = (step: OfficeStep, seed: number): readonly OfficeStep[] => {
  const { path, body } = step.call;
  const chance = openChance(`${seed}/follows/${String(body['meldingId'])}`);
  const { overgangId, person, kommune } = body;
  if (path === '/v1/personer/avtaler' && chance.happens(isHeld)) {
    const at = Math.max(Date.parse(String(body['tidspunkt'])), step.at + hour);
    return [told(step, at, ['/v1/forste-samtaler', { overgangId, person, kommune: step.kommune }])];
  }
  if (path === '/v1/boligtildelinger' && chance.happens(isMovedInto)) {
    const at = Math.max(Date.parse(String(body['fra'])) + chance.between(0, 2) * day, step.at) + 12 * hour;
    return [told(step, at, [`${path}/${String(body['boligId'])}/innflytting`, { person, kommune }])];
  }
  return [];
};
