import { type Caller, isAddressedTo } from '@overgang/access';
import type { Refusal } from '@overgang/http-service';
import type { NoticeInbox } from '@overgang/notice-inbox';
import { doorProblem } from '../http/door-problems.ts';
import type { Post } from '../intake/post.ts';

/**
 * Completes a receipt or an answer from the notice that it names: whom it is about, which transition, what caused it;
 * whatever the caller said of these. A notice addressed to somebody else does not exist for this caller.
 */
export const addressAnswer = async (
  post: Post,
  varselId: string,
  { inbox, caller }: { readonly inbox: NoticeInbox; readonly caller: Caller },
): Promise<Post | Refusal> => {
  const notice = await inbox.find(varselId);
  if (notice === undefined || !isAddressedTo(caller, notice.ordered.data.mottaker))
    return doorProblem('varsel-finnes-ikke');
  const { id: causationid, subject, data } = notice.ordered;
  return { ...post, subject, causationid, data: { ...post.data, overgangId: data.overgangId } };
};
