import type { Database } from '@overgang/database';
import { openNews } from './news.ts';
import type { Notice, Reader } from './notice.ts';
import { type FeedPage, findNotice, readNotices } from './read-notices.ts';

/** One agency's inbox. */
export interface NoticeInbox {
  /** The next notices for a reader. When there are none, waits for some up to `waitMs`. */
  readonly read: (reader: Reader, page: FeedPage, patience: Patience) => Promise<readonly Notice[]>;
  readonly find: (varselId: string) => Promise<Notice | undefined>;
  /** Called by the consumer after a commit that stored something. */
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
    read: async (reader, page, { waitMs, signal }) => {
      const until = performance.now() + waitMs;
      for (;;) {
        const soon = news.wait(Math.min(lookAgainMs, Math.max(0, until - performance.now())), signal);
        const notices = await readNotices(db, reader, page);
        if (notices.length > 0 || performance.now() >= until || signal.aborted) return notices;
        await soon;
      }
    },
    find: (varselId) => findNotice(db, varselId),
    tell: news.tell,
  };
};
