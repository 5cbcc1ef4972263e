import type { Look } from '../look/look.ts';
import { announceGaps } from './announce-gaps.ts';
import { announceMatches } from './announce-matches.ts';
import { announceTransitions } from './announce-transitions.ts';
import type { Announcement } from './announcement.ts';

const unseen: Look = { transitions: {}, gaps: {}, matched: {}, unmatched: {}, waived: [] };

/** What is to be announced after a look, compared with the one before. Two equal looks announce nothing. */
export const announcementsBetween = (before: Look | undefined, after: Look): readonly Announcement[] => [
  ...announceTransitions(before ?? unseen, after),
  ...announceMatches(before ?? unseen, after),
  ...announceGaps(before ?? unseen, after),
];
