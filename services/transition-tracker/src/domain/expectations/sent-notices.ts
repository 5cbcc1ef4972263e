import type { Mottaker, OvergangId } from '@overgang/contracts';
import { isSameReceiver } from '../disclosure/audience.ts';
import type { Journey, Notice } from '../journey/journey.ts';
import type { NoticeKind } from '../journey/observation.ts';

/** A notice that we sent ourselves. */
export type SentNotice = Notice & { readonly sent: NonNullable<Notice['sent']> };

const isSent = (notice: Notice): notice is SentNotice => notice.sent !== undefined;

/** What was sent about one transition, of these kinds, oldest first. */
export const sentAbout = (
  { notices }: Journey,
  transition: OvergangId,
  kinds: readonly NoticeKind[],
): readonly SentNotice[] =>
  notices
    .filter(isSent)
    .filter(({ transition: about, sent }) => about === transition && kinds.includes(sent.slag))
    .toSorted((a, b) => a.sent.at - b.sent.at);

/** Notices about the transition itself. */
export const transitionKinds = ['ny-overgang', 'endret-overgang'] as const;

export const isStanding = ({ recalled }: Notice): boolean => recalled === undefined;

export const sentTo = (notices: readonly SentNotice[], to: Mottaker): readonly SentNotice[] =>
  notices.filter(({ sent }) => isSameReceiver(sent.to, to));

/** Whether the receiver's answer stands that the matter is another's: nobody has found out since whose it is. */
export const saysNotOurs = ({ answer, clarified }: Notice): boolean =>
  answer?.svar === 'ikke-ansvarlig' && (clarified === undefined || clarified < answer.at);
