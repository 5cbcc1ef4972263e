import type { OvergangId } from '@overgang/contracts';
import { messageIn } from '../journey/order.ts';
import type { Look, UnmatchedSeen } from '../look/look.ts';
import { isSameJson } from '../records/canonical.ts';
import { present } from '../records/present.ts';
import type { Announcement } from './announcement.ts';

const matched = (key: string, overgangId: OvergangId): Announcement => ({
  type: 'no.overgang.sporing.hendelse-koblet.v1',
  data: { ...messageIn(key), overgangId, hvordan: 'automatisk' },
});

const undone = (key: string, overgangId: OvergangId): Announcement => ({
  type: 'no.overgang.sporing.hendelse-frakoblet.v1',
  data: { ...messageIn(key), overgangId, hvordan: 'automatisk' },
});

const shown = 20;

/** The reason in the words of version 1, which knows one for all notices that cannot be gone by. */
const arsakOf = (reason: UnmatchedSeen['reason']) =>
  reason === 'varselet-er-trukket' ? ('ukjent-varsel' as const) : reason;

const unmatched = (key: string, { reason, candidates }: UnmatchedSeen): Announcement => ({
  type: 'no.overgang.sporing.hendelse-ukoblet.v1',
  data: present({
    ...messageIn(key),
    arsak: arsakOf(reason),
    kandidater: candidates.length === 0 ? undefined : candidates.slice(0, shown),
  }),
});

/** A message that is on the list no longer, and was not laid to a transition by itself. */
const unlisted = (key: string, { reason }: Pick<UnmatchedSeen, 'reason'>): Announcement => ({
  type: 'no.overgang.sporing.hendelse-ukoblet.v1',
  data: { ...messageIn(key), arsak: arsakOf(reason), lukket: true },
});

/** Says that a message on the list has changed, or is on it no longer, whatever it was: streams go by announcements. */
export const changedOnList = (key: string, look: Look): Announcement => {
  const seen = look.unmatched[key];
  return seen === undefined ? unlisted(key, { reason: 'ingen-overgang' }) : unmatched(key, seen);
};

/** Messages that were laid to a transition without being named, that no longer are, and that belong to none. */
export const announceMatches = (before: Look, after: Look): readonly Announcement[] => [
  ...Object.entries(before.matched).flatMap(([key, id]) => (after.matched[key] === id ? [] : [undone(key, id)])),
  ...Object.entries(after.matched).flatMap(([key, id]) => (before.matched[key] === id ? [] : [matched(key, id)])),
  ...Object.entries(before.unmatched).flatMap(([key, was]) =>
    after.unmatched[key] === undefined && after.matched[key] === undefined ? [unlisted(key, was)] : [],
  ),
  ...Object.entries(after.unmatched).flatMap(([key, now]) => {
    const known = before.unmatched[key];
    return known !== undefined && isSameJson(known, now) ? [] : [unmatched(key, now)];
  }),
];
