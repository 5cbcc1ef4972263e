import type { Database } from '@overgang/database';
import { openNews } from '@overgang/service-runtime';
import type { Notice } from './notice.ts';
import { type FeedPage, findNotice, readNotices } from './read-notices.ts';

/** One agency's inbox. */
export interface NoticeInbox {
  /** The next notices sent to any of these addresses. When there are none, waits for some up to `waitMs`. */
  readonly read: (addresses: readonly string[], page: FeedPage, patience: Patience) => Promise<readonly Notice[]>;
  /** One notice, whoever it was sent to. */
  readonly find: (varselId: string) => Promise<Notice | undefined>;
  /** Called after a commit that stored something: those who wait look at once. */
  readonly tell: () => void;
}

/** How long a reader is willing to wait, and how it says that it has gone. */
export interface Patience {
  readonly waitMs: number;
  readonly signal: AbortSignal;
}

/** Another process may have stored the notice, and that one cannot wake us: look at least this often. */
const lookAgainMs = 1_000;

/** Opens an inbox on a service's own database. Closes nothing: it holds nothing open. */
export const openNoticeInbox = (db: Database): NoticeInbox => {
  const news = openNews();
  return {
    read: async (addresses, page, { waitMs, signal }) => {
      const until = performance.now() + waitMs;
      for (;;) {
        const left = Math.max(0, until - performance.now());
        const soon = news.wait(Math.min(lookAgainMs, left), signal); // before the look: nothing is missed
        const notices = await readNotices(db, addresses, page);
        if (notices.length > 0 || performance.now() >= until || signal.aborted) return notices;
        await soon;
      }
    },
    find: (varselId) => findNotice(db, varselId),
    tell: news.tell,
  };
};
