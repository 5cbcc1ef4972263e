import { audiencesOf, type Caller } from '@overgang/access';

/** The audiences that the caller is itself: what a leader may see beside them, it may see only. */
export const ownAudiencesOf = (caller: Caller): readonly string[] => audiencesOf({ ...caller, alsoSees: [] });
