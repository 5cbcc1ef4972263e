import type { PostedAttributes } from '@overgang/contracts/events';
import type { Fact } from '../decide/fact.ts';

/** A post as a door has read it: an event that is not recorded yet. */
export interface Post extends Fact, Omit<PostedAttributes, 'identitetsnummer' | 'navn' | 'subject' | keyof Fact> {}

/** The person of a post by national identity number. It goes no further than to the registry. */
export interface NumberedPerson {
  readonly identitetsnummer: string;
  readonly navn?: string | undefined;
}

/** A post, and the number that came with it. They part here: the number is never a field of the post. */
export interface IncomingPost {
  readonly post: Post;
  readonly person?: NumberedPerson | undefined;
  /** Where a field of the event, or 'person', stood in what the caller sent. */
  readonly whereIs: (path: string) => string;
}
