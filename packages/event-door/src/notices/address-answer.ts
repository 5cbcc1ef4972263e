import { type Caller, isAddressedTo } from '@overgang/access';
import type { Matter } from '@overgang/contracts/events';
import type { Refusal } from '@overgang/http-service';
import type { NoticeInbox } from '@overgang/notice-inbox';
import { doorProblem } from '../http/door-problems.ts';
import type { Post } from '../intake/post.ts';

const answers: ReadonlySet<string> = new Set([
  'no.overgang.felles.varsel-mottatt.v1',
  'no.overgang.felles.varsel-besvart.v1',
  'no.overgang.felles.mottaker-avklart.v1',
]);

/** Whether a post is a receipt or an answer to a notice. */
export const answersNotice = ({ type }: { readonly type: string }): boolean => answers.has(type);

/** A notice's receipts and answers have a history of their own. */
export const noticeOf = (post: Post): Matter => {
  const { varselId } = post.data as { readonly varselId: string }; // the three events above have it
  return { kind: 'varsel', id: varselId, isStay: false };
};

/**
 * Completes a receipt or an answer from the notice that it names: whom it is about, which transition, what caused it.
 * A notice addressed to somebody else does not exist for this caller.
 */
export const addressAnswer = async (post: Post, caller: Caller, inbox: NoticeInbox): Promise<Post | Refusal> => {
  const notice = await inbox.find(noticeOf(post).id);
  if (notice === undefined || !isAddressedTo(caller, notice.ordered.data.mottaker))
    return doorProblem('varsel-finnes-ikke');
  const { ordered } = notice;
  return {
    ...post,
    subject: ordered.subject,
    causationid: ordered.id,
    data: { ...post.data, overgangId: ordered.data.overgangId },
  };
};
