import type { MangelId, OvergangId, VarselId } from '@overgang/contracts';
import { noticeIdOf } from '@overgang/reproducible-id';
import type { Standing } from './recall-reason.ts';

/** What a notice is about, to whom, and how many of the same there have been. */
interface OneMore {
  readonly about: MangelId | OvergangId;
  readonly receiver: string;
  readonly earlier: number;
}

/**
 * The id of one more notice to the same receiver about the same. Where a stay was told of under two refs of one person and
 * they were parted again, there are fewer notices than numbers given: a number is never given twice.
 */
export const freshNoticeId = ({ s, personRef }: Standing, { about, receiver, earlier }: OneMore): VarselId => {
  for (let number = earlier; ; number += 1) {
    const id = noticeIdOf(about, receiver, `${personRef} ${number}`);
    if (!s.journey.notices.some((notice) => notice.id === id)) return id;
  }
};
