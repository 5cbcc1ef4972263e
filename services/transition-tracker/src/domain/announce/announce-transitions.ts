import type { OvergangId } from '@overgang/contracts';
import type { Look, TransitionSeen } from '../look/look.ts';
import { isSameJson } from '../records/canonical.ts';
import { present } from '../records/present.ts';
import { type Announcement, iso } from './announcement.ts';

type Closing = Extract<Announcement, { type: 'no.overgang.sporing.overgang-lukket.v1' }>['data']['arsak'];

const closed = (id: OvergangId, arsak: Closing, ut?: number): Announcement => ({
  type: 'no.overgang.sporing.overgang-lukket.v1',
  data: present({ overgangId: id, arsak, ut: iso(ut) }),
});

const stateOf = (id: OvergangId, { ut, closed: because, ...state }: TransitionSeen) => ({ overgangId: id, ...state });

/**
 * Says that a transition has changed, or is closed, whatever it was: its row on some board is another, and streams go by
 * announcements. What is not seen any more is closed; why is not said.
 */
export const changedOnBoard = (id: OvergangId, seen: TransitionSeen | undefined): Announcement => {
  if (seen === undefined) return closed(id, 'annet');
  if (seen.closed !== undefined) return closed(id, seen.closed, seen.ut);
  return { type: 'no.overgang.sporing.overgang-endret.v1', data: stateOf(id, seen) };
};

const isOpen = (seen: TransitionSeen | undefined): seen is TransitionSeen =>
  seen !== undefined && seen.closed === undefined;

const change = (id: OvergangId, before: TransitionSeen | undefined, after: TransitionSeen): readonly Announcement[] => {
  if (after.closed !== undefined) return isOpen(before) ? [closed(id, after.closed, after.ut)] : [];
  const data = stateOf(id, after);
  if (!isOpen(before)) return [{ type: 'no.overgang.sporing.overgang-apnet.v1', data }];
  if (isSameJson(stateOf(id, before), data)) return [];
  return [{ type: 'no.overgang.sporing.overgang-endret.v1', data }];
};

const seenIn = ({ transitions }: Look) => Object.entries(transitions) as [OvergangId, TransitionSeen][]; // a Look is keyed so

/** Transitions that have opened, changed or closed. Why somebody is no longer to be seen is not said. */
export const announceTransitions = (before: Look, after: Look): readonly Announcement[] => {
  const changed = seenIn(after).flatMap(([id, now]) => change(id, before.transitions[id], now));
  const vanished = seenIn(before).filter(([id, was]) => after.transitions[id] === undefined && isOpen(was));
  return [...changed, ...vanished.map(([id]) => closed(id, after.shielded ? 'annet' : 'trukket'))];
};
