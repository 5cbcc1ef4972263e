import { type Caller, mayReportFor } from '@overgang/access';
import type { Orgnr } from '@overgang/contracts';
import { problem, type Refusal } from '@overgang/http-service';
import type { NoticeInbox } from '@overgang/notice-inbox';
import { addressAnswer } from '../notices/address-answer.ts';
import { answeredNotice } from '../notices/answered-notice.ts';
import { isRefusal } from './is-refusal.ts';
import { type NamePersonPorts, namePerson } from './name-person.ts';
import type { IncomingPost, Post } from './post.ts';

/** What making a post ready for the queue takes. */
export interface PreparePorts extends NamePersonPorts {
  readonly inbox: NoticeInbox;
}

const orgnrOf = (source: string): Orgnr => source.slice('urn:orgnr:'.length) as Orgnr; // Kilde's own form

/**
 * Finds out whether the caller may say this, and whom it is about, as far as the post tells: an earlier report about the
 * same stay may tell it too. A personRef is taken at its word, whoever gives it: it is random, so to have it is to have
 * been told it, in a notice or by an earlier receipt of one's own.
 */
export const preparePost = async (
  { post, person, whereIs }: IncomingPost,
  caller: Caller,
  ports: PreparePorts,
): Promise<Post | Refusal> => {
  const organisation = orgnrOf(post.source);
  if (!mayReportFor(caller, organisation)) return problem('annen-organisasjon');
  const varselId = answeredNotice(post);
  if (varselId !== undefined) return await addressAnswer(post, varselId, { inbox: ports.inbox, caller });
  if (person === undefined) return post;
  const subject = await namePerson(person, { organisation, path: whereIs('person.identitetsnummer') }, ports);
  return isRefusal(subject) ? subject : { ...post, subject };
};
