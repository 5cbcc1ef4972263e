import type { PersonRef } from '@overgang/contracts';
import type { PostedAttributes } from '@overgang/contracts/events';

/** A post as a door has read it, before it is known whom it is about. */
export interface Post extends Omit<PostedAttributes, 'identitetsnummer' | 'navn' | 'subject'> {
  readonly type: string;
  readonly data: object;
  readonly subject?: PersonRef | undefined;
}

/** The person of a post by national identity number. It goes no further than to the registry. */
export interface NumberedPerson {
  readonly identitetsnummer: string;
  readonly navn?: string | undefined;
}

/** A post, and the number that came with it. They part here: the number is never a field of the post. */
export interface IncomingPost {
  readonly post: Post;
  readonly person?: NumberedPerson | undefined;
  /** Where the number stood, for the error that names the field. */
  readonly personPath: string;
}
